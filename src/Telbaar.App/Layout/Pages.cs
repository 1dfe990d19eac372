using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Telbaar.Accounts;
using Telbaar.Serving;

namespace Telbaar.Layout;

/// <summary>Answers with a page, or sends on to one.</summary>
static class Pages
{
    /// <summary>A page, with its parameters by name.</summary>
    public static IResult Show<TPage>(params IReadOnlyList<(string Name, object? Value)> parameters)
        where TPage : IComponent => new RazorComponentResult<TPage>(parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value)) { PreventStreamingRendering = true };

    /// <summary>The same, for a form that was refused.</summary>
    public static IResult ShowRefused<TPage>(params IReadOnlyList<(string Name, object? Value)> parameters)
        where TPage : IComponent => ShowWith<TPage>(StatusCodes.Status422UnprocessableEntity, parameters);

    /// <summary>A page with a status of its own.</summary>
    public static IResult ShowWith<TPage>(int status, params IReadOnlyList<(string Name, object? Value)> parameters)
        where TPage : IComponent
    {
        var result = (RazorComponentResult<TPage>)Show<TPage>(parameters);
        result.StatusCode = status;
        return result;
    }

    /// <summary>The page with its form, and the status that says what became of it: shown, refused, or held back for a while.</summary>
    public static IResult ShowForm<TPage>(Form form, params IReadOnlyList<(string Name, object? Value)> parameters)
        where TPage : IComponent
    {
        var result = (RazorComponentResult<TPage>)Show<TPage>([("Form", form), .. parameters]);
        if (form.Refusals.Any(refusal => refusal.Code == AccountRefusals.TooManyTries.Code))
            result.StatusCode = StatusCodes.Status429TooManyRequests;
        else if (form.IsRefused)
            result.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return result;
    }

    /// <summary>After an act: the page to look at next, so that loading it again does nothing twice.</summary>
    public static IResult SeeOther(string path) => new SeeOtherResult(path);

    /// <summary>A file to take along.</summary>
    public static IResult Download(byte[] bytes, string type, string name) => TypedResults.File(bytes, type, name);

    sealed class SeeOtherResult(string path) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = path;
            return Task.CompletedTask;
        }
    }
}
