using System.Text.Json;
using Telbaar.Accounts;
using Telbaar.Layout;
using Telbaar.Norms;
using Telbaar.Reports;
using Telbaar.Serving;
using Telbaar.Storage;

namespace Telbaar.HelpNow;

/// <summary>The page on which the KCC finds who can help now, and what its script asks. The script tells the letters in a body, so that they stand in no address.</summary>
static class HelpRoutes
{
    const string Help = $"{Routes.Organisation}/help-now";

    /// <summary>A hundred letters, however they are written.</summary>
    const long MostBytes = 4 * 1024;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Page(Help, Permission.FindHelp, Show);
        routes.Tell($"{Help}/look", Permission.FindHelp, MostBytes, Look);
    }

    static async Task<IResult> Show(string? q, Visit visit, Store db, HelpIndexes indexes, CancellationToken cancellation)
    {
        var typed = Short(q);
        var answer = await FindHelp.Run(db, visit.Acting, await indexes.Of(db.Organisation, visit.At, cancellation), typed, cancellation);
        return answer.IsDone(out var found) ? Pages.Show<HelpPage>((nameof(HelpPage.Found), found), (nameof(HelpPage.Typed), typed)) : RefusedPage.Answer(StatusCodes.Status403Forbidden);
    }

    static async Task<IResult> Look(HttpRequest request, Visit visit, Store db, HelpIndexes indexes, CancellationToken cancellation)
    {
        if (await Read(request, cancellation) is not { } asked)
            return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
        var answer = await FindHelp.Run(db, visit.Acting, await indexes.Of(db.Organisation, visit.At, cancellation), Short(asked.Typed), cancellation);
        if (!answer.IsDone(out var found))
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        var texts = HelpCardTexts.Of(visit.Language);
        var numbers = new Numbers(visit.Language, new Rounding(Midpoint.AwayFromZero, 1));
        var cards = HelpCard.Of(found, visit.Language, numbers);
        return TypedResults.Json(new Looked(cards, $"{texts.Found(cards.Count)}{(found.More ? $" {texts.More}" : "")}", HelpCard.OpeningOf(found, texts, numbers)), JsonSerializerOptions.Web);
    }

    static async Task<Asked?> Read(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            return request.HasJsonContentType() ? await request.ReadFromJsonAsync<Asked>(JsonSerializerOptions.Web, cancellation) : null;
        }
        catch (Exception unread) when (unread is JsonException or BadHttpRequestException)
        {
            return null;
        }
    }

    static string Short(string? typed) => typed is { Length: > 100 } ? typed[..100] : typed ?? "";

    sealed record Asked(string? Typed);

    /// <param name="Count">How much was found, in words.</param>
    /// <param name="Opening">Whether the organisation can be rung now: the page may stand open for days.</param>
    sealed record Looked(IReadOnlyList<HelpCard> Cards, string Count, string Opening);
}
