using System.Collections.Immutable;
using System.Globalization;
using CsRules.Cli.Io;
using CsRules.Cli.Rows;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Returns;
using NodaTime;

namespace CsRules.Cli.Returns;

/// <summary>
/// An order list held against the law and the shop's terms: of each line, whether it could be returned at the instant for a change of
/// mind, as undamaged goods of which the shop has told all it has to.
/// </summary>
internal sealed class ReturnList(string regime, ReturnPolicy? policy, Instant asOf)
{
    private readonly Dictionary<(string Order, string Line), ReturnListLine> _seen = [];
    private readonly List<ReturnListLine> _lines = [];
    private readonly DateTimeZone _zone = LawBook.Of(regime).General.Zone;

    /// <summary>True where the mapping can be used; what it lacks is printed.</summary>
    public static bool Fits(string path, RowMapping mapping, ErrorPrinter errors)
    {
        var (_, wrong) = mapping.Times();
        wrong.AddRange(RowMapping.Needs(("order", mapping.Order), ("delivered", mapping.Delivered)));
        errors.Print(path, null, wrong);
        return wrong.Count == 0;
    }

    /// <summary>Reads a file into the list; false where a column is missing.</summary>
    public bool Read(TableFile file, RowMapping mapping, ErrorPrinter errors, RowTally tally, Progress progress)
    {
        var times = mapping.Times().Times!;
        using var rows = file.Open(errors, mapping.Each, mapping.Order, mapping.Line, mapping.Product, mapping.Date, mapping.Paid, mapping.Delivered, mapping.Status?.Column);
        if (rows is null) return false;
        var statuses = new Dictionary<string, OrderStatus>(StringComparer.Ordinal);
        while (rows.Read())
        {
            tally.Reads();
            DocumentNet.Holds(errors, "", rows.LineNumber, () => Take(rows, mapping, times, statuses, tally));
            progress.Add();
        }

        tally.Reads(rows.LeftOut);
        tally.LeavesOut(rows.LeftOut);
        return true;
    }

    /// <summary>The answer; the lines that are open alone, or all.</summary>
    public ReturnListAnswer Answer(bool openOnly) => new()
    {
        AsOf = asOf,
        Counts = [.. Enum.GetValues<ReturnListState>().Select(state => new ReturnListCount(state, _lines.Count(line => line.State == state))).Where(count => count.Lines > 0)],
        Lines = [.. _lines.Where(line => !openOnly || line.State is ReturnListState.Open or ReturnListState.NotDelivered).OrderBy(Rank).ThenBy(line => line.LastDay ?? LocalDate.MaxIsoValue)],
    };

    private static int Rank(ReturnListLine line) => line.State switch
    {
        ReturnListState.Open => 0,
        ReturnListState.NeedsEvidence => 1,
        ReturnListState.NotDelivered => 2,
        ReturnListState.DeliveredLater => 3,
        ReturnListState.Lapsed => 4,
        _ => 5,
    };

    private void Take(TableRows rows, RowMapping mapping, TimeText times, Dictionary<string, OrderStatus> statuses, RowTally tally)
    {
        string Text(Column? column) => column?.Text(rows) is { } text && !mapping.IsMissing(text) ? text : "";
        var isBad = false;
        Instant? Time(Column? column)
        {
            if (Text(column) is not { Length: > 0 } text) return null;
            var time = times.Read(text);
            if (time.Error is { } wrong && !isBad)
            {
                rows.TellBad(column!.Name(rows), wrong);
                isBad = true;
            }

            return time.At;
        }

        var (order, line) = (Text(mapping.Order), Text(mapping.Line));
        if (order.Length == 0)
        {
            rows.TellBad(mapping.Order!.Name(rows));
            isBad = true;
        }

        var (placed, paid, delivered) = (Time(mapping.Date), Time(mapping.Paid), Time(mapping.Delivered));
        if (isBad)
        {
            tally.LeavesOut();
            return;
        }

        var status = OrderStatus.Counts;
        if (mapping.Status is { } words)
        {
            var (value, unlisted) = words.Of(rows);
            status = placed is null && words.Column?.Text(rows).Length == 0 && statuses.TryGetValue(order, out var said) ? said : value;
            statuses.TryAdd(order, value);
            if (unlisted is not null) rows.Note(rows.LineNumber, "csv.unlisted-word", ("word", unlisted), ("count", 1));
        }

        var judged = Judge(order, line, Text(mapping.Product), placed ?? paid, paid, delivered, status);
        if (judged.State == ReturnListState.DeliveredLater)
        {
            tally.LeavesOut(1, "left-delivered-later");
            rows.TellOf(rows.LineNumber, new InputError("csv.delivered-later", "$", [new("order", order), new("day", judged.DeliveredOn!.Value), new("as-of", asOf.InZone(_zone).Date)]));
        }

        if (line.Length > 0 && !_seen.TryAdd((order, line), judged))
        {
            InputError told = new(_seen[(order, line)] == judged ? "csv.line-again" : "csv.line-differs", "$", [new("line", line), new("order", order)]);
            if (told.Code == "csv.line-again") rows.Note(rows.LineNumber, told.Code, ("line", line), ("order", order));
            else rows.TellOf(rows.LineNumber, told);
            if (judged.State != ReturnListState.DeliveredLater) tally.LeavesOut(1, "left-repeated");
            return;
        }

        _lines.Add(judged);
    }

    private ReturnListLine Judge(string order, string line, string product, Instant? placed, Instant? paid, Instant? delivered, OrderStatus status)
    {
        var facts = new ReturnListLine
        {
            Order = order,
            Line = line.Length > 0 ? line : null,
            Product = product.Length > 0 ? product : null,
            State = ReturnListState.Cancelled,
            DeliveredOn = delivered?.InZone(_zone).Date,
        };
        if (status is OrderStatus.Cancelled or OrderStatus.Refund) return facts;
        if (delivered > asOf) return facts with { State = ReturnListState.DeliveredLater };
        var today = asOf.InZone(_zone).Date;
        var decision = new ReturnCase
        {
            Regime = regime,
            Policy = policy,
            Claim = new()
            {
                Id = order,
                Sale = new() { OrderedOn = On(placed), PaidOn = On(paid) },
                Contract = new() { DocumentOn = On(placed), Address = SellerAddress.Given },
                Supply = delivered is { } day ? new() { State = SupplyState.Supplied, On = Moment.OnDay(day.InZone(_zone).Date) } : new() { State = SupplyState.InTransit },
                Withdrawal = new() { NoticeOn = Moment.OnDay(today), Form = NoticeForm.Electronic },
            },
        }.Decide(asOf);
        var answer = ReturnAnswer.Of(decision, order, Language.English);
        var isOpen = answer.Outcome == ReturnOutcome.Allowed;
        return facts with
        {
            State = answer.Outcome switch
            {
                ReturnOutcome.Allowed => delivered is null ? ReturnListState.NotDelivered : ReturnListState.Open,
                ReturnOutcome.NeedsEvidence => ReturnListState.NeedsEvidence,
                _ => ReturnListState.Lapsed,
            },
            LastDay = answer.LastDay,
            DaysLeft = isOpen && answer.LastDay is { } last ? Period.DaysBetween(today, last) : null,
            Basis = isOpen ? answer.Basis : null,
            ReturnCostBornBy = isOpen ? answer.ReturnCostBornBy : null,
        };
    }

    private Moment? On(Instant? at) => at is { } instant ? Moment.OnDay(instant.InZone(_zone).Date) : null;
}
