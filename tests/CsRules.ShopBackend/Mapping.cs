using CsRules.Coupons;
using CsRules.Flow;
using CsRules.Laws;
using CsRules.Orders;
using CsRules.Refunds;
using CsRules.Returns;
using CsRules.ShopBackend.Data;
using CsRules.Sla;
using NodaTime;

namespace CsRules.ShopBackend;

/// <summary>
/// The shop's tables in the words of the library, and nothing else: a row is a value, an instant of the database is UTC, an amount is
/// in won. Each table is mapped once, here.
/// </summary>
internal static class Mapping
{
    public static Order ToOrder(this OrderRow row) => new()
    {
        Id = row.Id,
        PlacedOn = At(row.OrderedAt),
        Lines = [.. row.Items.Select(item => new OrderLine { Id = item.Id, UnitPrice = Won(item.UnitPrice), Quantity = item.Quantity })],
        Discounts = row.CouponCode is { } code ? [new() { Id = code, Amount = Won(row.CouponDiscount) }] : [],
        Shipping = new() { Fee = Won(row.ShippingFee), StandardFee = Won(row.StandardShippingFee), FreeFrom = Won(row.FreeShippingFrom) },
        Payments = row.PaymentMethod is { } method ? [new() { Method = method, Amount = Won(row.PaidAmount), On = At(row.OrderedAt) }] : [],
    };

    public static OrderLife ToLife(this OrderRow row) => new()
    {
        Order = row.ToOrder(),
        Events = [.. row.Events.OrderBy(happened => happened.Number).Select(ToEvent)],
    };

    public static OrderEvent ToEvent(this OrderEventRow row) => new()
    {
        Id = row.Id,
        Kind = Enum.Parse<OrderEventKind>(row.Type),
        Line = row.ItemId,
        Quantity = row.Quantity,
        At = At(row.At),
    };

    public static OrderEventRow ToRow(this OrderEvent happened, OrderRow order) => new()
    {
        Id = happened.Id,
        Type = happened.Kind.ToString(),
        ItemId = happened.Line,
        Quantity = happened.Quantity,
        At = happened.At?.ToDateTimeUtc() ?? default,
        Number = order.Events.Count,
    };

    /// <summary>A claim after those before it.</summary>
    public static RefundCase ToRefund(this OrderRow row, RefundClaim claim, RefundPolicy policy) => new()
    {
        Order = row.ToOrder(),
        Before = [.. row.Claims.OrderBy(before => before.Number).Select(ToClaim)],
        Claim = claim,
        Policy = policy,
    };

    public static RefundClaim ToClaim(this ClaimRow row) => new()
    {
        Id = row.Id,
        Kind = Enum.Parse<RefundKind>(row.Type),
        Fault = row.SellerAtFault ? Party.Seller : Party.Consumer,
        DueFrom = row.ReceivedOn is { } day ? Moment.FromDateOnly(day) : null,
        Lines = [.. row.Items.Select(item => new ClaimedLine { Line = item.ItemId, Quantity = item.Quantity })],
    };

    public static ClaimRow ToRow(this RefundClaim claim, OrderRow order) => new()
    {
        Id = claim.Id,
        Type = claim.Kind.ToString(),
        SellerAtFault = claim.Fault == Party.Seller,
        ReceivedOn = claim.DueFrom?.On(Law.Korea.Zone).ToDateOnly(),
        Number = order.Claims.Count,
        Items = [.. claim.Lines.Select(line => new ClaimItemRow { ItemId = line.Line, Quantity = line.Quantity })],
    };

    /// <summary>
    /// The facts of a return: what the customer says of the reason and the goods, and what the shop knows itself. When it came is the
    /// shop's to prove, and not taken from the request.
    /// </summary>
    public static ReturnClaim ToReturn(this OrderRow row, string item, ReturnClaim asked, Instant asOf) =>
        asked with { Sale = asked.Sale with { OrderedOn = At(row.OrderedAt) }, Supply = ReturnClaim.Of(row.ToLife(), item, asOf).Supply };

    public static CouponBook ToBook(this IEnumerable<CouponRow> rows) => new CouponBookDefinition(Currency.Krw, [.. rows.Select(ToCoupon)]).Compile();

    private static CouponDefinition ToCoupon(CouponRow row) => new(
        row.Code,
        row.Category is null ? CouponTarget.Order : CouponTarget.Lines,
        row.Percent is { } percent
            ? new(BenefitKind.Percent) { Rate = Rate.Percent(percent), Cap = Won(row.MaxDiscount) }
            : new(BenefitKind.Fixed) { Amount = Won(row.Amount) })
    {
        Categories = row.Category is { } category ? [category] : [],
        Group = row.Category is null ? "cart" : null,
        Minimum = row.MinOrder is { } spend ? new() { Spend = Won(spend) } : null,
        FirstOrderOnly = row.FirstOrderOnly,
    };

    public static Conversation ToConversation(this InquiryRow row) => new()
    {
        Id = row.Id,
        Channel = Enum.Parse<Channel>(row.Channel),
        Created = At(row.CreatedAt),
        Events = [.. row.Messages.OrderBy(message => message.SentAt).Select(message => new ConversationEvent(At(message.SentAt), message.Author switch
        {
            "customer" => ConversationEventKind.CustomerMessage,
            "agent" => ConversationEventKind.AgentReply,
            "bot" => ConversationEventKind.BotReply,
            "closed" => ConversationEventKind.Resolved,
            _ => ConversationEventKind.InternalNote,
        }) { Id = message.Id })],
    };

    private static Money Won(decimal amount) => Money.Of(amount, Currency.Krw);

    private static Money? Won(decimal? amount) => amount is { } given ? Won(given) : null;

    private static Instant At(DateTime utc) => Instant.FromDateTimeUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
}
