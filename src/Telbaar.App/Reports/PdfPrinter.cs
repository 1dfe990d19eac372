using System.Diagnostics;
using System.Text;

namespace Telbaar.Reports;

/// <summary>Prints a document as PDF with the Chromium of this machine: tagged, with bookmarks, language and title. It runs by itself, without a network, in a folder that goes away again.</summary>
static class PdfPrinter
{
    static readonly string[] browsers = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

    static readonly TimeSpan patience = TimeSpan.FromMinutes(1);

    /// <summary>One at a time: each takes some hundred megabytes.</summary>
    static readonly SemaphoreSlim turn = new(1, 1);

    /// <param name="configured">The setting, where there is one.</param>
    /// <returns>The browser's file; nothing where there is none.</returns>
    public static string? Find(string? configured) => configured is not null ? (File.Exists(configured) ? configured : null) : ProgramPath.Find(browsers);

    /// <param name="html">A document that needs nothing beside itself.</param>
    /// <exception cref="IOException">The browser made none.</exception>
    public static Task<byte[]> Print(string browser, string html, CancellationToken cancellation) =>
        Make(browser, "report.html", html, "report.pdf", made => ["--no-pdf-header-footer", "--export-tagged-pdf", "--generate-pdf-document-outline", $"--print-to-pdf={made}"], cancellation);

    /// <summary>Has the browser make one file of another.</summary>
    /// <param name="page">The name of the file that it opens.</param>
    /// <param name="made">The name of the file that it makes.</param>
    /// <param name="options">What it is told to do, given the path of the file to make.</param>
    /// <exception cref="IOException">The browser made none, or took too long.</exception>
    internal static async Task<byte[]> Make(string browser, string page, string content, string made, Func<string, string[]> options, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        var folder = Directory.CreateTempSubdirectory("telbaar-pdf-");
        try
        {
            var (read, written) = (Path.Combine(folder.FullName, page), Path.Combine(folder.FullName, made));
            await File.WriteAllTextAsync(read, content, new UTF8Encoding(false), cancellation);
            var start = new ProcessStartInfo(browser)
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            };
            foreach (var option in new[]
            {
                "--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND", $"--user-data-dir={Path.Combine(folder.FullName, "profile")}",
            }.Concat(options(written)))
                start.ArgumentList.Add(option);
            // Its own sandbox asks for a user who is not root; the page holds no script and comes from ourselves.
            if (Environment.UserName == "root")
                start.ArgumentList.Add("--no-sandbox");
            start.ArgumentList.Add(new Uri(read).AbsoluteUri);
            using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            bound.CancelAfter(patience);
            try
            {
                await Run(start, bound.Token);
            }
            catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
            {
                throw new IOException($"{browser} took too long over {made}.", late);
            }
            return File.Exists(written) ? await File.ReadAllBytesAsync(written, cancellation) : throw new IOException($"{browser} made no {made}.");
        }
        finally
        {
            folder.Delete(recursive: true);
            turn.Release();
        }
    }

    static async Task Run(ProcessStartInfo start, CancellationToken bound)
    {
        using var process = Process.Start(start) ?? throw new IOException($"{start.FileName} did not start.");
        try
        {
            await Task.WhenAll(process.StandardError.ReadToEndAsync(bound), process.StandardOutput.ReadToEndAsync(bound), process.WaitForExitAsync(bound));
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
