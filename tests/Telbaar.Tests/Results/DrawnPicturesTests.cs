using Telbaar.Reports;
using Telbaar.Results;
using Telbaar.Tests.Reports;
using Xunit;

namespace Telbaar.Tests.Results;

public sealed class DrawnPicturesTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Figures_await_their_pictures_and_hold_up_nothing_that_draws_them()
    {
        // What draws is being loaded, which takes the better part of a second: no picture is there when it is asked for.
        var pictures = Pictures.Start();
        var drawing = new DrawnPictures<int>(pictures);

        var page = await Figures(picture => drawing.Draw(1, picture));

        Assert.Contains("<svg", page, StringComparison.Ordinal);
        Assert.Equal(await Figures(picture => Task.FromResult(pictures.Draw(picture))), page);
    }

    [Fact]
    public async Task Figures_of_which_a_picture_cannot_be_drawn_are_not_shown_without_it() => await Assert.ThrowsAsync<IOException>(() => Figures(async _ =>
    {
        await Task.Yield();
        throw new IOException();
    }));

    /// <exception cref="TimeoutException">They wait for something that waits for them.</exception>
    static Task<string> Figures(Func<Picture, Task<string>> draw) =>
        Task.Run(() => ReportHtml.Rendered<FiguresDocument>((nameof(FiguresDocument.Report), new ReportContext(ReportStudies.Haarlem, Language.Dutch, draw))), Cancellation)
            .WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
}
