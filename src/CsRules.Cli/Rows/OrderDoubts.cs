using System.Collections.Immutable;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Cli.Rows;

/// <summary>
/// What is doubtful about the days of an order's line: one that lies before what has to come first, one that lies after the instant that
/// is asked about. An error keeps the line from being answered; with a warning it is answered as of the instant.
/// </summary>
/// <param name="zone">The zone of the days.</param>
/// <param name="asOf">The instant that is asked about.</param>
internal sealed class OrderDoubts(DateTimeZone zone, Instant asOf)
{
    private const string Ordered = "day-date";
    private const string Sent = "day-shipped";
    private const string There = "day-delivered";
    private const string Gone = "day-cancelled";
    private const string Back = "day-refunded";

    /// <summary>The doubts about a line; none where there are none.</summary>
    public ImmutableArray<InputError> Of(OrderFact fact)
    {
        var began = fact.Placed ?? fact.Paid;
        InputError?[] crossed =
        [
            Crossed(fact, (Ordered, began), (Sent, fact.Shipped)), Crossed(fact, (Ordered, began), (There, fact.Delivered)), Crossed(fact, (Sent, fact.Shipped), (There, fact.Delivered)),
            Crossed(fact, (Ordered, began), (Gone, fact.Cancelled)), Crossed(fact, (Ordered, began), (Back, fact.RefundedOn)), Crossed(fact, (Gone, fact.Cancelled), (Back, fact.RefundedOn)),
        ];
        if (crossed.FirstOrDefault(error => error is not null) is { } wrong) return [wrong];
        if (began > asOf) return [Later("orders.later-order", fact, Ordered, began.Value)];
        var later = ((string Name, Instant? At)[])[("day-paid", fact.Paid), (Sent, fact.Shipped), (There, fact.Delivered), (Gone, fact.Cancelled), (Back, fact.RefundedOn)];
        return [.. later.Where(day => day.At > asOf).Select(day => Later("orders.later", fact, day.Name, day.At!.Value) with { IsWarning = true })];
    }

    private InputError? Crossed(OrderFact fact, (string Name, Instant? At) first, (string Name, Instant? At) then) =>
        first.At is { } before && then.At is { } after && DayOrTime.Compare(after, before, zone) < 0
            ? new("orders.days-crossed", "$", [new("order", fact.Order), new("field", CommandTexts.InEither(then.Name)), new("given", Shown(after)), new("before", CommandTexts.InEither(first.Name)), new("first", Shown(before))])
            : null;

    private InputError Later(string code, OrderFact fact, string field, Instant at) =>
        new(code, "$", [new("order", fact.Order), new("field", CommandTexts.InEither(field)), new("given", Shown(at)), new("as-of", Shown(asOf))]);

    private string Shown(Instant at) => DayOrTime.Shown(at, zone);
}
