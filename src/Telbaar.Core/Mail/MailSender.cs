using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Mail;

/// <summary>From whom the mail of an organisation comes. Without it nothing is sent.</summary>
public sealed class MailSender : Owned
{
    /// <summary>As people know it: Gemeente Teststad.</summary>
    public required string Name { get; set; }

    /// <summary>An address of the organisation's own domain; what cannot be delivered comes back to it.</summary>
    public required string Address { get; set; }

    /// <summary>So many mails an hour at most.</summary>
    public required int PerHour { get; set; }

    public string Domain => Address[(Address.IndexOf('@', StringComparison.Ordinal) + 1)..];

    public static Task<MailSender?> Of(Store db, CancellationToken cancellation) => db.Set<MailSender>().AsNoTracking().FirstOrDefaultAsync(cancellation);
}

/// <summary>A coordinator says from whom the organisation's mail comes, and how many an hour may go out.</summary>
public static class SetMailSender
{
    public const int UsualPerHour = 100, MostPerHour = 10_000;

    public sealed record Input(string? Name, string? Address, int? PerHour, int Version);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageMail) is { } refusal)
            return refusal;
        var check = new Checking();
        var name = check.Text(input.Name, nameof(input.Name));
        var address = check.Text(input.Address, nameof(input.Address), MailAddresses.Longest);
        check.RefuseWhen(address.Length > 0 && !MailAddresses.IsAddress(address), MailRefusals.NoAddress.With(address), nameof(input.Address));
        var perHour = check.Within(input.PerHour, 1, MostPerHour, nameof(input.PerHour));
        if (check.IsRefused)
            return Answer<Done>.Refused(check.Refusals);

        if (await db.Set<MailSender>().FirstOrDefaultAsync(cancellation) is { } sender)
        {
            db.Expect(sender, input.Version);
            (sender.Name, sender.Address, sender.PerHour) = (name, address, perHour);
        }
        else
            db.Add(new MailSender { Name = name, Address = address, PerHour = perHour });
        db.Audit(acting, "mail.sender-set", null);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
