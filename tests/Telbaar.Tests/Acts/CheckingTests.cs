using Telbaar.Acts;
using Telbaar.Formats;
using Telbaar.Organisations;
using Xunit;

namespace Telbaar.Tests.Acts;

public sealed class CheckingTests
{
    public static TheoryData<char> Hidden => [.. "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u2028\u2029\u0001\u001B\u0085"];

    [Theory, MemberData(nameof(Hidden))]
    public void Characters_that_turn_the_text_around_or_that_nobody_sees_are_refused(char hidden)
    {
        var check = new Checking();
        check.Text($"Afdeling{hidden}Burgerzaken", "Name");
        check.OptionalText($"Toelichting{hidden}op dit onderzoek", "Why");

        Assert.Equal([("hidden-character", "Name"), ("hidden-character", "Why")], check.Refusals.Select(refusal => (refusal.Code, refusal.Field)));
    }

    [Fact]
    public void Lines_tabs_accents_and_letters_of_every_script_are_taken()
    {
        var check = new Checking();
        check.Text("Één regel\r\nen nog één\tmet een tab", "Name");
        check.OptionalText("שלום مرحبا Ærø ☎", "Why");

        Assert.Empty(check.Refusals);
    }

    [Theory, MemberData(nameof(Hidden))]
    public void A_list_of_staff_is_read_without_them(char hidden) => Assert.Equal("Vera Verzonnen", $"Vera{hidden} Verzonnen".Tidied());

    [Theory, MemberData(nameof(Hidden))]
    public void A_message_about_what_was_found_does_not_show_them(char hidden) => Assert.Equal("M1�2", Excerpts.Of($"M1{hidden}2"));
}
