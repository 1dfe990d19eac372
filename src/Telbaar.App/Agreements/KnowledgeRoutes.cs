using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Feedback;
using Telbaar.Layout;
using Telbaar.Reports;
using Telbaar.Serving;
using Telbaar.Storage;

namespace Telbaar.Agreements;

/// <summary>
/// The address behind the link of a mail that asks whether agreements are known. Opening it changes nothing, since programs that look for harmful links open it too. Whoever guesses is held back
/// as at the links about attempts.
/// </summary>
static class KnowledgeRoutes
{
    /// <summary>The parameter does not bear the name by which the gatekeeper looks for an organisation: nobody signs in here.</summary>
    const string Path = "/agreement/{municipality}/{secret}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Page(Path, new Admission.Anyone(), Show);
        routes.Act(Path, new Admission.Anyone(), Send);
    }

    static async Task<IResult> Show(string municipality, string secret, bool? done, HttpContext context, Visit visit, Store db, ExplainRoutes.WrongLinks wrong, CancellationToken cancellation) =>
        await Find(municipality, secret, context, visit, db, wrong, cancellation) is { } invitation
            ? await PageOf(invitation, Form.Showing(), done is true, visit, db, cancellation) : Refused(context, visit, wrong);

    static async Task<IResult> Send(string municipality, string secret, Form form, HttpContext context, Visit visit, Store db, ExplainRoutes.WrongLinks wrong, CancellationToken cancellation)
    {
        if (await Find(municipality, secret, context, visit, db, wrong, cancellation) is not { } invitation)
            return Refused(context, visit, wrong);
        var agreements = await db.Set<KnowledgeTally>().Where(tally => tally.RoundId == invitation.RoundId).Select(tally => tally.AgreementId).ToListAsync(cancellation);
        var input = new AnswerRound.Input(secret, [.. agreements.Select(agreement => GivenIn(form, agreement))]);
        if (!form.IsRefused)
        {
            var answer = await AnswerRound.Run(db, Acting.OfVisitor(db.Organisation, visit.At), input, cancellation);
            if (answer.IsDone(out _))
                return Pages.SeeOther($"{context.Request.Path}?done=true");
            form.Refuse(answer.Refusals);
            invitation = await KnowledgeLinks.Find(db, secret, cancellation) ?? invitation;
        }
        return await PageOf(invitation, form, false, visit, db, cancellation);
    }

    static AnswerRound.Given GivenIn(Form form, AgreementId agreement)
    {
        var (known, follows) = AnswerRound.FieldsOf(agreement);
        return new(agreement, form.Text(known) switch { "yes" => true, "no" => false, _ => null }, form.Choice<Following>(follows));
    }

    /// <summary>The invitation of a link, and with it the organisation for which everything else is asked.</summary>
    static async Task<KnowledgeInvitation?> Find(string municipality, string secret, HttpContext context, Visit visit, Store db, ExplainRoutes.WrongLinks wrong, CancellationToken cancellation)
    {
        if (!wrong.MayAsk(AddressOf(context)))
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return null;
        }
        if (await db.Organisations.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Slug == municipality, cancellation) is not { } organisation)
            return null;
        db.Organisation = organisation.Id;
        if (await KnowledgeLinks.Find(db, secret, cancellation) is not { } invitation)
            return null;
        if (!context.Request.Cookies.ContainsKey(Gatekeeper.LanguageCookie) && visit.Account is null)
            visit.Language = await db.Set<KnowledgeRound>().Where(round => round.Id == invitation.RoundId).Select(round => round.Language).FirstAsync(cancellation);
        return invitation;
    }

    static IResult Refused(HttpContext context, Visit visit, ExplainRoutes.WrongLinks wrong)
    {
        wrong.Note(AddressOf(context));
        var status = context.Response.StatusCode is StatusCodes.Status429TooManyRequests ? StatusCodes.Status429TooManyRequests : StatusCodes.Status404NotFound;
        return Pages.ShowWith<WrongLinkPage>(status, (nameof(WrongLinkPage.Lead), (visit.Language is Language.Dutch ? KnowledgePageTexts.Dutch : KnowledgePageTexts.English).WrongLink));
    }

    static string AddressOf(HttpContext context) => Guesses.AddressOf(context.Connection.RemoteIpAddress);

    static async Task<IResult> PageOf(KnowledgeInvitation invitation, Form form, bool done, Visit visit, Store db, CancellationToken cancellation)
    {
        var round = await db.Set<KnowledgeRound>().AsNoTracking().FirstAsync(candidate => candidate.Id == invitation.RoundId, cancellation);
        var agreements = await db.Set<Agreement>().AsNoTracking().Where(agreement => db.Set<KnowledgeTally>().Any(tally => tally.RoundId == round.Id && tally.AgreementId == agreement.Id)).ToListAsync(cancellation);
        return Pages.ShowForm<KnowledgePage>(form,
            (nameof(KnowledgePage.PlaceName), await PlaceNames.Of(db, new(round.DepartmentId, round.TeamId), cancellation)),
            (nameof(KnowledgePage.Asked), await AskedAgreement.Among(db, [.. agreements.OrderBy(agreement => agreement.Kind).ThenBy(agreement => agreement.Thread)], visit.Language, cancellation)),
            (nameof(KnowledgePage.ClosesAt), round.ClosesAt),
            (nameof(KnowledgePage.Minimum), await SmallestGroup.Of(db, cancellation)),
            (nameof(KnowledgePage.Path), visit.Path.Split('?')[0]),
            (nameof(KnowledgePage.IsUsed), invitation.IsUsed),
            (nameof(KnowledgePage.Done), done));
    }
}
