using System.Text.Json;
using System.Text.Json.Nodes;
using CsRules.ShopBackend.Data;
using CsRules.ShopBackend.Http;
using CsRules.ShopBackend.Shop;
using CsRules.Sla;
using Microsoft.EntityFrameworkCore;

namespace CsRules.ShopBackend.Endpoints;

/// <summary>Inquiries come in and are answered; the work list says what is due, soonest first.</summary>
internal static class InquiryEndpoints
{
    private static readonly ConversationValidator Validator = new();

    public static void MapInquiries(this IEndpointRouteBuilder app)
    {
        app.MapPut("/inquiries/{id}", KeepAsync);
        app.MapGet("/due", DueAsync);
    }

    private static async Task<IResult> KeepAsync(string id, HttpRequest request, ShopDb db)
    {
        var (inquiry, errors) = await Asked.DocumentAsync<Conversation>(request);
        if (inquiry is not null) errors = Validation.Check(Validator, inquiry);
        if (inquiry is not null && inquiry.Id != id) errors = errors.Add(new("shop.other-id", "$.id", []));
        if (inquiry is null || errors.Any(e => !e.IsWarning)) return Answer.Wrong(errors, request.Language());
        // Help desks send events twice and out of order; the library puts them right.
        var document = Stored.Write(inquiry.Tidied().Tidy);
        if (await db.Inquiries.SingleOrDefaultAsync(i => i.Id == id) is { } known) known.Document = document;
        else db.Inquiries.Add(new() { Id = id, Document = document });
        await db.SaveChangesAsync();
        return Results.NoContent();
    }

    private static async Task<IResult> DueAsync(ShopDb db, ShopRules shop, IClock clock)
    {
        var now = clock.GetCurrentInstant();
        var documents = await db.Inquiries.Select(i => i.Document).ToListAsync();
        var due = documents
            .Select(Stored.Read<Conversation>)
            .SelectMany(inquiry => SlaDue.Of(shop.Replies, shop.Replies.Measure(inquiry, now)))
            .Order(SlaDue.SoonestFirst);
        return Answer.Node(new JsonArray([.. due.Select(d => JsonSerializer.SerializeToNode(d, CsRulesJson.TypeOf<SlaDue>()))]));
    }
}
