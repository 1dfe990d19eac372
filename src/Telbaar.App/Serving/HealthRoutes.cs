using System.Data.Common;
using Telbaar.Installation;

namespace Telbaar.Serving;

/// <summary>Whether the program runs, and whether it can work: for whatever watches over it. They ask nothing of the visitor and pass by the gatekeeper, which itself needs the database.</summary>
static class HealthRoutes
{
    static readonly TimeSpan patience = TimeSpan.FromSeconds(5);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/livez", () => TypedResults.Text("ok\n")).WithMetadata(new Admission.Anyone()).ShortCircuit();
        routes.MapGet("/readyz", Ready).WithMetadata(new Admission.Anyone()).ShortCircuit();
    }

    static async Task<IResult> Ready(ServerSettings settings, CancellationToken cancellation)
    {
        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        bounded.CancelAfter(patience);
        try
        {
            return (await SchemaVersion.Of(settings.Database, bounded.Token)).State is SchemaState.Current
                ? TypedResults.Text("ok\n") : Unready("the database is not migrated\n");
        }
        catch (Exception unreachable) when (unreachable is DbException or InvalidOperationException { InnerException: DbException } or OperationCanceledException)
        {
            return Unready("the database does not answer\n");
        }
    }

    static Microsoft.AspNetCore.Http.HttpResults.ContentHttpResult Unready(string why) => TypedResults.Text(why, statusCode: StatusCodes.Status503ServiceUnavailable);
}
