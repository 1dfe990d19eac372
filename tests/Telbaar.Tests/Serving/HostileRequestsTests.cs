using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Serving;

/// <summary>What no browser sends from our pages is refused in so many words; it is never a failure of ours.</summary>
public sealed class HostileRequestsTests
{
    const string Fields = "application/x-www-form-urlencoded", Parts = "multipart/form-data; boundary=grens";

    [Theory]
    [InlineData(Parts, "rommel")]
    [InlineData("multipart/form-data", "rommel")]
    [InlineData(Parts, "--grens\r\nContent-Disposition: form-data; name=\"Name\"\r\n\r\nzonder eind")]
    [InlineData(Parts, "--grens\r\nContent-Disposition: form-data; name=\"Name\"\r\n\r\na\0b\r\n--grens--\r\n")]
    [InlineData($"{Fields}; charset=utf-7", "Name=a")]
    [InlineData(Fields, "Name=a%00b")]
    [InlineData("application/json", "{}")]
    public async Task What_is_no_form_is_refused(string type, string body)
    {
        await using var site = await Website.On(Engine.Sqlite);
        using var visitor = site.Visitor();

        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Post("/sign-in", Body(type, body))).Status);
    }

    [Fact]
    public async Task A_form_of_too_many_or_too_long_fields_is_refused()
    {
        await using var site = await Website.On(Engine.Sqlite);
        using var visitor = site.Visitor();

        foreach (var body in new[] { string.Join('&', Enumerable.Range(0, 6000).Select(number => $"veld{number}=x")), new string('n', 3000) + "=x", "Name=" + new string('x', 2_000_000) })
            Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Post("/sign-in", Body(Fields, body))).Status);
    }

    [Fact]
    public async Task A_file_that_does_not_tell_its_length_is_cut_off_at_the_most_that_is_taken()
    {
        await using var site = await Website.On(Engine.Sqlite);
        using var researcher = await site.SignedIn(Role.Researcher);
        using var file = new MultipartFormDataContent { { new UntoldLength(5 << 20), "File", "normen.json" } };

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await researcher.Post("/o/teststad/norms", file)).Status);
    }

    [Theory, OnEachDatabase]
    public async Task A_null_character_in_an_address_finds_nothing(Engine engine)
    {
        await using var site = await Website.On(engine);
        using var member = await site.SignedIn(Role.Administrator, Role.Coordinator);

        foreach (var path in new[] { "/o/teststad/audit?Action=a%00b", "/o/teststad/organisation/staff?q=a%00b" })
            Assert.Equal(HttpStatusCode.NotFound, (await member.Open(path)).Status);
    }

    [Theory]
    [InlineData("From=0001-01-01")]
    [InlineData("To=9999-12-31")]
    public async Task The_audit_log_is_not_asked_beyond_the_ends_of_the_calendar(string period)
    {
        await using var site = await Website.On(Engine.Sqlite);
        using var administrator = await site.SignedIn(Role.Administrator);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await administrator.Open($"/o/teststad/audit?{period}")).Status);
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public async Task A_study_is_not_planned_at_an_end_of_the_calendar_and_its_page_stays_whole(string day)
    {
        await using var site = await Website.On(Engine.Sqlite);
        using var researcher = await site.SignedIn(Role.Researcher);
        await using var db = site.Store.Of(site.Organisation);
        var plan = $"/o/teststad/studies/{(await db.HavingNewStudy("Onderzoek")).Value}/plan";
        var version = (await researcher.Open(plan)).Hidden("Version");

        var answer = await researcher.Send(plan, ("Version", version), ("Name", "Onderzoek"), ("From", day), ("To", day));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(HttpStatusCode.OK, (await researcher.Open(plan)).Status);
        Assert.Null((await db.Set<Study>().AsNoTracking().SingleAsync(TestContext.Current.CancellationToken)).From);
    }

    [Fact]
    public async Task An_incident_is_not_noted_at_an_end_of_the_calendar()
    {
        await using var site = await Website.On(Engine.Sqlite);
        using var researcher = await site.SignedIn(Role.Researcher);
        await using var db = site.Store.Of(site.Organisation);
        var incidents = $"/o/teststad/studies/{(await db.HavingNewStudy("Onderzoek")).Value}/incidents";

        var answer = await researcher.Send(incidents, ("FromDay", "0001-01-01"), ("From", "00:00"), ("ToDay", "2027-03-01"), ("To", "10:00"), ("What", "Storing"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
    }

    static StringContent Body(string type, string body)
    {
        var content = new StringContent(body, Encoding.UTF8);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }

    /// <summary>So many bytes, of which nobody knows beforehand how many there will be.</summary>
    sealed class UntoldLength(int bytes) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context) => await stream.WriteAsync(new byte[bytes]);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
