using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Telbaar.Reports;

/// <summary>
/// Draws an SVG as PNG, for programs that know no SVG: by librsvg's <c>rsvg-convert</c>, or else by the browser that makes PDF, which takes a second for each.
/// </summary>
static class PicturePrinter
{
    /// <summary>Points for each unit of a drawing: 720 units stand on some 166 mm, so some 220 points to the inch.</summary>
    const int PointsOfUnit = 2;

    static readonly TimeSpan patience = TimeSpan.FromSeconds(30);

    /// <param name="converter">As <see cref="Find"/> finds it.</param>
    /// <param name="browser">As <see cref="PdfPrinter.Find"/> finds it.</param>
    /// <returns>What draws a picture here. It gives nothing where there is neither program.</returns>
    public static Func<string, CancellationToken, Task<byte[]?>> With(string? converter, string? browser) => With(
    [
        .. converter is null ? Array.Empty<Func<string, CancellationToken, Task<byte[]>>>() : [(svg, cancellation) => Converted(converter, svg, cancellation)],
        .. browser is null ? Array.Empty<Func<string, CancellationToken, Task<byte[]>>>() : [(svg, cancellation) => Photographed(browser, svg, cancellation)],
    ]);

    /// <summary>The first way that works. One that failed is not tried again: each may take half a minute. Without any a picture has no points, and the document is there all the same.</summary>
    static Func<string, CancellationToken, Task<byte[]?>> With(IReadOnlyList<Func<string, CancellationToken, Task<byte[]>>> ways)
    {
        var works = Enumerable.Repeat(true, ways.Count).ToArray();
        return async (svg, cancellation) =>
        {
            foreach (var (i, way) in ways.Index())
            {
                if (!Volatile.Read(ref works[i]))
                    continue;
                try
                {
                    return await way(svg, cancellation);
                }
                catch (Exception failed) when (failed is IOException or Win32Exception)
                {
                    Volatile.Write(ref works[i], false);
                }
            }
            return null;
        };
    }

    /// <returns>The file of rsvg-convert; nothing where there is none.</returns>
    public static string? Find() => ProgramPath.Find("rsvg-convert");

    /// <exception cref="IOException">The converter failed, or took too long.</exception>
    static async Task<byte[]> Converted(string converter, string svg, CancellationToken cancellation)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        bound.CancelAfter(patience);
        var start = new ProcessStartInfo(converter, ["--format=png", $"--zoom={PointsOfUnit.ToString(CultureInfo.InvariantCulture)}", "--background-color=white"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
        };
        using var process = Process.Start(start) ?? throw new IOException($"{converter} did not start.");
        try
        {
            using var png = new MemoryStream();
            var read = process.StandardOutput.BaseStream.CopyToAsync(png, bound.Token);
            var said = process.StandardError.ReadToEndAsync(bound.Token);
            await process.StandardInput.WriteAsync(svg.AsMemory(), bound.Token);
            process.StandardInput.Close();
            await Task.WhenAll(read, said, process.WaitForExitAsync(bound.Token));
            return process.ExitCode == 0 ? png.ToArray() : throw new IOException($"{converter}: {await said}");
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new IOException($"{converter} took too long.", late);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    static Task<byte[]> Photographed(string browser, string svg, CancellationToken cancellation)
    {
        var root = XElement.Parse(svg);
        return PdfPrinter.Make(browser, "picture.svg", svg, "picture.png",
            made => [$"--screenshot={made}", $"--window-size={Side(root, "width")},{Side(root, "height")}", $"--force-device-scale-factor={PointsOfUnit.ToString(CultureInfo.InvariantCulture)}"], cancellation);
    }

    static string Side(XElement svg, string name) => Math.Ceiling((double)svg.Attribute(name)!).ToString(CultureInfo.InvariantCulture);
}
