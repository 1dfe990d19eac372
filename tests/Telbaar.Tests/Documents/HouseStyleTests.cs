using System.IO.Compression;
using System.Net;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Documents;
using Telbaar.Reports;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Documents;

/// <summary>The memo in an organisation's own template.</summary>
public sealed class HouseStyleTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_template_that_can_be_filled_is_kept_and_memos_are_made_in_it_until_it_is_taken_away(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var lead = Designing.Somebody(db.Organisation, Role.Researcher);

        _ = (await SetHouseStyle.Run(db.AsAnew(), lead, new("huisstijl.docx", MemoTemplate.Make(Language.Dutch)), Cancellation)).Value;
        _ = (await SetHouseStyle.Run(db.AsAnew(), lead, new("huisstijl-2.docx", MemoTemplate.Make(Language.English)), Cancellation)).Value;

        var kept = await db.Set<HouseStyle>().AsNoTracking().SingleAsync(Cancellation);
        Assert.Equal(("huisstijl-2.docx", true), (kept.Name, kept.By is not null));
        _ = (await SetHouseStyle.Run(db.AsAnew(), lead, new("", null), Cancellation)).Value;
        Assert.Empty(await db.Set<HouseStyle>().ToListAsync(Cancellation));
        Assert.NotEmpty((await SetHouseStyle.Run(db.AsAnew(), Designing.Somebody(db.Organisation, Role.Coordinator), new("x.docx", MemoTemplate.Make(Language.Dutch)), Cancellation)).Refusals);
    }

    [Theory]
    [InlineData("geen Word", "Dit sjabloon kan niet worden gevuld.")]
    [InlineData("unknown", "verzonnen-veld")]
    public async Task A_template_that_cannot_be_filled_is_refused_with_why_and_the_one_before_stays(string fault, string said)
    {
        await using var site = await Website.On(Engine.Sqlite, new Clock(new DateTimeOffset(2027, 6, 1, 9, 0, 0, TimeSpan.Zero)));
        await using var db = site.Store.Of(site.Organisation);
        var (study, _) = await db.HavingClosed(random: 5);
        _ = (await SetHouseStyle.Run(db.AsAnew(), Designing.Somebody(db.Organisation, Role.Researcher), new("huisstijl.docx", Marked("Stadswapen")), Cancellation)).Value;
        using var lead = await site.SignedIn(Role.Researcher);
        var path = $"/o/teststad/studies/{study.Id.Value}/documents";

        var refused = await lead.Upload($"{path}/template", "Template", "fout.docx", fault == "unknown" ? Renamed("final-mark", "verzonnen-veld") : Encoding.UTF8.GetBytes(fault));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(said, refused.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await lead.Submit(await lead.Open(path), "making", ("What", "memo-docx"), ("Compare", "haarlem-2018"), ("Signatories", "de secretaris: S. Verzonnen"))).Status);
        var memo = await db.Set<Document>().AsNoTracking().SingleAsync(Cancellation);
        Assert.Equal(("S. Verzonnen", DocumentState.Released), (memo.Allowed, memo.State));
        using var word = WordprocessingDocument.Open(new MemoryStream(memo.File), isEditable: false);
        var words = word.MainDocumentPart!.Document!.Body!.InnerText;
        Assert.Contains("Stadswapen", words, StringComparison.Ordinal);
        Assert.Contains("S. Verzonnen", words, StringComparison.Ordinal);
        Assert.Contains("Haarlem 2018", words, StringComparison.Ordinal);
    }

    /// <summary>The template that comes along, with a word of its own in it.</summary>
    static byte[] Marked(string word) => Changed(xml => xml.Replace("<w:body>", $"<w:body><w:p><w:r><w:t>{word}</w:t></w:r></w:p>", StringComparison.Ordinal));

    static byte[] Renamed(string field, string other) => Changed(xml => xml.Replace($"\"{field}\"", $"\"{other}\"", StringComparison.Ordinal));

    static byte[] Changed(Func<string, string> change)
    {
        using var file = new MemoryStream();
        file.Write(MemoTemplate.Make(Language.Dutch));
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            var part = zip.GetEntry("word/document.xml")!;
            string xml;
            using (var reader = new StreamReader(part.Open()))
                xml = reader.ReadToEnd();
            part.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
            writer.Write(change(xml));
        }
        return file.ToArray();
    }
}
