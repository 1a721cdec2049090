using System.Runtime.CompilerServices;
using CsRules.Documents;
using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CsRules.AspNetCore;

/// <summary>
/// Stands before the endpoints: a document of the library that an endpoint asks for is read and checked whole before it is bound, and
/// what the library refuses while it is answered is told the same way. Other endpoints are passed by.
/// </summary>
internal sealed class DocumentMiddleware(RequestDelegate next)
{
    private const int LargestBody = 1_000_000;

    private static readonly ConditionalWeakTable<Endpoint, StrongBox<Type?>> Asked = [];

    public async Task InvokeAsync(HttpContext context, ShopRulesSource rules)
    {
        var type = context.GetEndpoint() is { } endpoint ? Asked.GetValue(endpoint, static e => new(DocumentOf(e))).Value : null;
        if (type is not null)
        {
            if (await BodyAsync(context.Request) is not { } body)
            {
                await RequestProblem.WriteAsync(
                    context, [new("document.too-large", "$", Validation.Data(("limit", LargestBody)))], StatusCodes.Status413PayloadTooLarge);
                return;
            }

            var errors = DocumentCheck.Errors(body, type, rules.Current);
            if (errors.Any(error => !error.IsWarning))
            {
                await RequestProblem.WriteAsync(context, errors);
                return;
            }

            body = DocumentCheck.Bare(body);
            context.Request.Body = new MemoryStream(body, writable: false);
            context.Request.ContentLength = body.Length;
        }

        try
        {
            await next(context);
        }
        catch (CsRulesException refused) when (!context.Response.HasStarted)
        {
            await RequestProblem.WriteAsync(context, refused.Errors);
        }
        catch (ValidationException refused) when (!context.Response.HasStarted)
        {
            await RequestProblem.WriteAsync(context, Validation.Errors(refused));
        }
    }

    // Null where it is larger than it may be; no more than that is ever read.
    private static async Task<byte[]?> BodyAsync(HttpRequest request)
    {
        if (request.ContentLength > LargestBody) return null;
        using var body = new MemoryStream();
        var buffer = new byte[8_192];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0)
        {
            if (body.Length + read > LargestBody) return null;
            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }

    private static Type? DocumentOf(Endpoint endpoint)
    {
        var type = endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is { } action
            ? action.Parameters.FirstOrDefault(parameter => parameter.BindingInfo?.BindingSource == BindingSource.Body)?.ParameterType
            : endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType;
        return type is not null && DocumentCheck.IsDocument(type) ? type : null;
    }
}
