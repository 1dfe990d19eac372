using System.ComponentModel;
using System.Diagnostics;
using Xunit;

namespace Telbaar.Tests.Given;

/// <summary>Programs of others, with which a test reads what we made.</summary>
static class OtherProgram
{
    static readonly Dictionary<string, string> packages = new() { ["pdfinfo"] = "poppler-utils", ["pdftotext"] = "poppler-utils", ["soffice"] = "libreoffice-writer libreoffice-calc libreoffice-impress" };

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>What the program writes to standard output.</summary>
    public static Task<string> Said(string program, params string[] arguments) => Run(new(program, arguments));

    /// <summary>What a workbook says when LibreOffice has printed it, one page after another.</summary>
    /// <param name="name">How the file is called: LibreOffice goes by it.</param>
    public static Task<IReadOnlyList<string>> PagesOf(byte[] file, string name) => PagesOf(file, name, layout: true);

    /// <summary>What a document in Word says when LibreOffice has printed it, one page after another.</summary>
    /// <param name="layout">As it lies on the paper; otherwise as the text runs, so that a cell of two lines stays together.</param>
    public static Task<IReadOnlyList<string>> PagesOf(byte[] word, bool layout = true) => PagesOf(word, "document.docx", layout);

    /// <summary>Has LibreOffice print files as PDF, each beside itself. What is in the folder of the tests is its home meanwhile, or one run would wait for another.</summary>
    public static Task Print(Folder folder, params IEnumerable<string> files) =>
        Run(new("soffice", ["--headless", $"-env:UserInstallation={new Uri(folder.PathOf("profile")).AbsoluteUri}", "--convert-to", "pdf", "--outdir", folder.PathOf(""), .. files]) { Environment = { ["HOME"] = folder.PathOf("") } });

    static async Task<IReadOnlyList<string>> PagesOf(byte[] file, string name, bool layout)
    {
        using var folder = new Folder();
        await Print(folder, folder.Write(name, file));
        return [.. (await Said("pdftotext", layout ? "-layout" : "-raw", Path.ChangeExtension(folder.PathOf(name), "pdf"), "-")).TrimEnd('\f').Split('\f')];
    }

    static async Task<string> Run(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        try
        {
            using var process = Process.Start(start)!;
            // Some have doubts about what they do not know, and say so there.
            var doubts = process.StandardError.ReadToEndAsync(Cancellation);
            var said = await process.StandardOutput.ReadToEndAsync(Cancellation);
            await process.WaitForExitAsync(Cancellation);
            Assert.True(process.ExitCode == 0, await doubts);
            return said;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException($"This test needs {start.FileName}. On Debian, as root: apt-get install {packages[start.FileName]}", missing);
        }
    }
}
