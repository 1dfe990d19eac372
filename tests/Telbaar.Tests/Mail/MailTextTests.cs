using Telbaar.Formats;
using Telbaar.Mail;
using Telbaar.Reports;
using Xunit;

namespace Telbaar.Tests.Mail;

public sealed class MailTextTests
{
    static readonly Dictionary<MailField, string> values = new()
    {
        [MailField.Name] = "Medewerker A",
        [MailField.Who] = "u",
        [MailField.Study] = "Onderzoek",
        [MailField.Organisation] = "Gemeente Teststad",
        [MailField.Contact] = "coordinator@teststad.example",
    };

    public static TheoryData<MailKind, Language> All => [.. Enum.GetValues<MailKind>().SelectMany(kind => Languages.All.Select(language => (kind, language)))];

    [Theory, MemberData(nameof(All))]
    public void Our_own_words_have_no_faults(MailKind kind, Language language) => Assert.Empty(MailTexts.Of(kind, language).FaultsFor(kind, language));

    [Theory]
    [InlineData("{naem}", "mail-unknown-field")]
    [InlineData("{besluit}", "mail-unknown-field")]
    [InlineData("{name}", "mail-unknown-field")]
    [InlineData("{naam", "mail-loose-brace")]
    [InlineData("naam}", "mail-loose-brace")]
    [InlineData("{na\nam}", "mail-loose-brace")]
    public void A_field_that_is_misspelt_is_refused(string misspelt, string code) =>
        Assert.Contains(new MailText("Onderwerp", $"{misspelt}\n\n{{moment}} {{link}} {{contact}}").FaultsFor(MailKind.Request, Language.Dutch), fault => fault.Code == code);

    [Fact]
    public void A_text_without_its_link_is_refused() =>
        Assert.Equal(["mail-field-missing"], new MailText("Onderwerp", "{moment} {contact}").FaultsFor(MailKind.Request, Language.Dutch).Select(fault => fault.Code));

    [Fact]
    public void Spaces_and_capitals_in_a_field_do_not_matter() =>
        Assert.Equal("Beste Medewerker A", new MailText("", "Beste { Naam }").Filled(Language.Dutch, values).Body);

    [Fact]
    public void Several_attempts_are_told_one_after_the_other_between_what_is_said_once()
    {
        var text = new MailText("", "Beste {naam}\n\nOp {moment}.\n\n{link}\n\nGroet").Filled(Language.Dutch, values, AnAttempt("maandag", "a"), AnAttempt("dinsdag", "b"));

        Assert.Equal("Beste Medewerker A\n\nOp maandag.\n\na\n\nOp dinsdag.\n\nb\n\nGroet", text.Body);
    }

    [Fact]
    public void What_is_filled_in_is_not_filled_in_again() =>
        Assert.Equal("{link}", new MailText("", "{naam}").Filled(Language.Dutch, new Dictionary<MailField, string>(values) { [MailField.Name] = "{link}" }).Body);

    [Theory]
    [InlineData("Naam\r\nBcc: iemand@elders.example")]
    [InlineData("Naam\u202Eomgekeerd")]
    public void Nothing_in_a_name_ends_or_turns_the_line_of_a_subject(string name) =>
        Assert.DoesNotContain(new MailText("Over {naam}", "").Filled(Language.Dutch, new Dictionary<MailField, string>(values) { [MailField.Name] = name }).Subject, letter => HiddenCharacters.IsHidden(letter));

    [Theory]
    [InlineData("a@b.nl", true)]
    [InlineData("a@b", false)]
    [InlineData("A <a@b.nl>", false)]
    [InlineData("a@b.nl,c@d.nl", false)]
    [InlineData("a@b.nl\r\nBcc:c@d.nl", false)]
    [InlineData("", false)]
    public void An_address_is_one_address(string text, bool isOne) => Assert.Equal(isOne, MailAddresses.IsAddress(text));

    static Dictionary<MailField, string> AnAttempt(string moment, string link) => new() { [MailField.Moment] = moment, [MailField.Link] = link };
}
