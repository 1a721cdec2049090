using CsRules.Documents;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CsRules.AspNetCore;

/// <summary>Problem details (RFC 9457) of what is wrong with a request.</summary>
public static class RequestProblem
{
    /// <summary>The problem, with every error by its path, its code and its text in the request's language; warnings are left out.</summary>
    /// <param name="request">The request.</param>
    /// <param name="errors">What is wrong.</param>
    /// <param name="status">The status; 400 where nothing is said.</param>
    public static ProblemDetails Of(HttpRequest request, IEnumerable<InputError> errors, int status = StatusCodes.Status400BadRequest)
    {
        ArgumentNullException.ThrowIfNull(errors);
        var language = request.AnswerLanguage();
        ProblemError[] told = [.. errors.Where(error => !error.IsWarning).Select(error => new ProblemError(error.Path, error.Code, error.Explain(language)))];
        return new() { Status = status, Title = Texts.Label("document.problem", language), Extensions = { ["errors"] = told } };
    }

    internal static Task WriteAsync(HttpContext context, IEnumerable<InputError> errors, int status = StatusCodes.Status400BadRequest)
    {
        context.Response.Clear();
        context.Response.StatusCode = status;
        context.Response.Headers.ContentLanguage = context.Request.AnswerLanguage() == Language.Korean ? "ko" : "en";
        return Results.Problem(Of(context.Request, errors, status)).ExecuteAsync(context);
    }
}
