using System.Globalization;
using System.IO.Compression;
using System.Text;
using Telbaar.Releases;
using Telbaar.Reports;
using Xunit;

namespace Telbaar.Tests.Releases;

/// <summary>A PDF that a real Chromium printed, as the report is, with a name in each place that a page can put it in.</summary>
public sealed class PdfLeaksTests
{
    const string Name = "Cunera van der Zwiebelsteijn";

    static readonly IReadOnlyList<PersonWords> staff = [.. Staff.Some(100), Staff.Of(Name, "M0042", "c.zwiebel@voorbeeldstad.example", "023-511 1234")];

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData($"<p>Met {Name} erbij</p>", "", PlaceKind.Page)]
    [InlineData($"<p style='width: 6em; hyphens: manual'>Met Cunera van der Zwie\u00ADbel\u00ADsteijn erbij</p>", "", PlaceKind.Page)]
    [InlineData("<p>C<b>un</b>era van der <i>Zwiebel</i><span style='font-family: monospace; letter-spacing: .3em'>steijn</span></p>", "", PlaceKind.Page)]
    [InlineData("<table><tr><td style='height: 6em; vertical-align: bottom'>Cunera</td><td style='vertical-align: bottom'>van der Zwiebelsteijn</td></tr></table>", "", PlaceKind.Page)]
    [InlineData("<p style='color: white; font-size: 1px'>Cunera van der Zwiebelsteijn</p>", "", PlaceKind.Page)]
    [InlineData("<svg width='400' height='50'><text x='0' y='20'>Cunera van der Zwiebelsteijn</text></svg>", "", PlaceKind.Page)]
    [InlineData("<p>Leeg.</p>", $"<title>{Name}</title>", PlaceKind.DocumentProperties)]
    [InlineData($"<h2>{Name}</h2>", "", PlaceKind.Bookmark)]
    [InlineData($"<svg role='img' aria-label='{Name}' width='50' height='50'><rect width='50' height='50'/></svg>", "", PlaceKind.AlternativeText)]
    [InlineData($"<img alt='{Name}' width='9' src='data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'>", "", PlaceKind.AlternativeText)]
    [InlineData("<a href='https://voorbeeldstad.example/?wie=Cunera%20van%20der%20Zwiebelsteijn'>daar</a>", "", PlaceKind.Link)]
    public async Task A_name_that_a_page_holds_is_caught_in_its_print(string body, string head, PlaceKind kind)
    {
        var searched = SearchForPersons.In(await Print(body, head), "a.pdf", staff, []);
        Assert.Empty(searched.NotSearched);
        Assert.Contains(searched.Found, found => (found.Kind, found.Place.Kind) == (FoundKind.FullName, kind));
    }

    [Fact]
    public async Task A_number_over_two_lines_an_address_and_a_code_are_caught_and_bear_their_page()
    {
        var searched = SearchForPersons.In(await Print("<p>Een.</p><p style='break-before: page'>Bel 023-511<br>1234, mail c.zwiebel@voorbeeldstad.example, of zoek M0042.</p>"), "a.pdf", staff, []);
        Assert.Equal(
            [(FoundKind.Number, 2L), (FoundKind.Address, 2), (FoundKind.Code, 2)],
            searched.Found.Where(found => found.Place.Kind is PlaceKind.Page).Select(found => (found.Kind, found.Place.Number)));
    }

    [Fact]
    public async Task A_print_without_names_is_clean()
    {
        var searched = SearchForPersons.In(await Print("<h2>Leeg</h2><table><tr><th>Afdeling<td>12</table><p>Een 0235 en 12.</p>"), "a.pdf", staff, []);
        Assert.Empty(searched.Found);
        Assert.Empty(searched.NotSearched);
    }

    [Theory]
    [InlineData("/Info 4 0 R", "", "<< /Author (Cunera van der Zwiebelsteijn) /Trefwoorden <FEFF0041> >>", PlaceKind.DocumentProperties)]
    [InlineData("/Info 4 0 R", "", "<< /Keywords <FEFF00430075006E0065007200610020005A00770069006500620065006C0073007400650069006A006E> >>", PlaceKind.DocumentProperties)]
    [InlineData("", "/Metadata 4 0 R", "<< /Type /Metadata /Subtype /XML /Length {0} >> stream\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><creator>Cunera van der Zwiebelsteijn</creator></x:xmpmeta>\nendstream", PlaceKind.DocumentProperties)]
    [InlineData("", "/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (a.txt) /EF << /F 4 0 R >> >>] >> >>", "<< /Type /EmbeddedFile /Length {0} >> stream\nMet Cunera van der Zwiebelsteijn erbij.\nendstream", PlaceKind.Line)]
    [InlineData("", "/Outlines 4 0 R", "<< /Title (Cunera van der Zwiebelsteijn) >>", PlaceKind.Bookmark)]
    [InlineData("", "/AcroForm << /Fields [4 0 R] >>", "<< /Type /Annot /Subtype /Text /Contents (Vraag dit aan Cunera van der Zwiebelsteijn) >>", PlaceKind.Comment)]
    [InlineData("", "", "<< /S /Figure /Alt (Foto van Cunera van der Zwiebelsteijn) >>", PlaceKind.AlternativeText)]
    public void What_stands_around_the_pages_is_searched_too(string trailer, string catalog, string fourth, PlaceKind kind)
    {
        var searched = SearchForPersons.In(ByHand(trailer, catalog, fourth), "a.pdf", staff, []);
        Assert.Empty(searched.NotSearched);
        Assert.Equal((FoundKind.FullName, kind), Assert.Single(searched.Found.Select(found => (found.Kind, found.Place.Kind)).Distinct()));
    }

    [Fact]
    public void A_file_with_an_earlier_version_in_it_or_under_a_password_is_refused()
    {
        var once = ByHand("", "", "<< >>");
        Assert.True(SearchForPersons.In(once, "a.pdf", staff, []).IsClean);
        Assert.Contains(SearchForPersons.In([.. once, .. Encoding.Latin1.GetBytes("\nstartxref\n9\n%%EOF\n")], "a.pdf", staff, []).NotSearched, place => place.Kind is PlaceKind.EarlierVersion);
        Assert.NotEmpty(SearchForPersons.In(ByHand("/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <0000> /U <0000> >> /ID [<00> <00>]", "", "<< >>"), "a.pdf", staff, []).NotSearched);
        Assert.NotEmpty(SearchForPersons.In(once[..(once.Length / 2)], "a.pdf", staff, []).NotSearched);
    }

    [Theory]
    [InlineData("<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>] >>")]
    [InlineData("<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /CharProcs << >> /Encoding << /Differences [65 /g1] >> >>")]
    [InlineData("<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+A /FontDescriptor << /Type /FontDescriptor /FontName /ABCDEF+A /Flags 4 >> >>")]
    public void A_font_that_does_not_say_which_letters_it_has_is_refused(string font) => Assert.NotEmpty(SearchForPersons.In(ByHand("", "", font), "a.pdf", staff, []).NotSearched);

    /// <summary>Its letters are read as other characters, and the library says so in its log alone.</summary>
    [Fact]
    public async Task A_text_of_which_the_letters_cannot_be_told_is_refused()
    {
        var told = Encoding.Latin1.GetString(await Print($"<p>Met {Name} erbij</p>"));
        var untold = Encoding.Latin1.GetBytes(told.Replace("/ToUnicode ", "/ToUnicodx ", StringComparison.Ordinal));
        Assert.NotEqual(told, Encoding.Latin1.GetString(untold));
        Assert.NotEmpty(SearchForPersons.In(untold, "a.pdf", staff, []).NotSearched);
    }

    [Fact]
    public void A_stream_that_becomes_endless_or_is_packed_in_another_way_is_refused_unread()
    {
        Assert.NotEmpty(SearchForPersons.In(ByHand("", "", "<< /Filter [/ASCIIHexDecode /FlateDecode] /Length {0} >> stream\n00>\nendstream"), "a.pdf", staff, []).NotSearched);
        Assert.NotEmpty(SearchForPersons.In(ByHand("", "", "<< /Filter /LZWDecode /Length {0} >> stream\n00\nendstream"), "a.pdf", staff, []).NotSearched);
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var piece = new byte[1_000_000];
            for (var i = 0; i < 401; i++)
                stream.Write(piece);
        }
        var before = GC.GetTotalAllocatedBytes();
        Assert.NotEmpty(SearchForPersons.In(ByHand("", "", $"<< /Filter /FlateDecode /Length {{0}} >> stream\n{Encoding.Latin1.GetString(packed.ToArray())}\nendstream"), "a.pdf", staff, []).NotSearched);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 200_000_000);
    }

    static async Task<byte[]> Print(string body, string head = "<title>Rapport</title>")
    {
        var browser = PdfPrinter.Find(null) ?? throw new InvalidOperationException("These tests need Chromium. On Debian, as root: apt-get install chromium");
        return await PdfPrinter.Print(browser, Encoding.UTF8.GetString(Planted.Page(body, head)), Cancellation);
    }

    /// <summary>A PDF of one empty page and four objects.</summary>
    /// <param name="fourth">An object; {0} is the length of its stream.</param>
    static byte[] ByHand(string trailer, string catalog, string fourth)
    {
        var stream = fourth.IndexOf("\nendstream", StringComparison.Ordinal) - fourth.IndexOf(" stream\n", StringComparison.Ordinal) - " stream\n".Length;
        var file = new StringBuilder("%PDF-1.7\n");
        var offsets = new List<int>();
        foreach (var (i, content) in new[] { $"<< /Type /Catalog /Pages 2 0 R {catalog} >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Resources << >> >>", fourth.Replace("{0}", $"{stream}", StringComparison.Ordinal) }.Index())
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{content}\nendobj\n");
        }
        var start = file.Length;
        file.Append("xref\n0 5\n0000000000 65535 f \n").AppendJoin("", offsets.Select(offset => $"{offset:0000000000} 00000 n \n"))
            .Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size 5 /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
