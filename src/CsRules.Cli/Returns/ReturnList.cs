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
    private readonly List<ReturnListLine> _lines = [];
    private readonly DateTimeZone _zone = LawBook.Of(regime).General.Zone;
    private readonly OrderDoubts _doubts = new(LawBook.Of(regime).General.Zone, asOf);

    /// <summary>Judges the lines of the lists; one that can't be answered is told.</summary>
    public void Add(OrderBook book, ErrorPrinter errors, RowTally tally)
    {
        foreach (var fact in book.Lines(errors, tally))
            if (!DocumentNet.Holds(errors, fact.Place.Source, fact.Place.Line, () => Add(fact, errors, tally))) tally.LeavesOut(1, "left-wrong");
    }

    private void Add(OrderFact fact, ErrorPrinter errors, RowTally tally)
    {
        var line = Judge(fact);
        var doubts = line.State == ReturnListState.DeliveredLater ? [] : _doubts.Of(fact);
        errors.Print(fact.Place.Source, fact.Place.Line, doubts);
        if (doubts.Any(doubt => !doubt.IsWarning))
        {
            tally.LeavesOut(1, "left-days");
            return;
        }

        if (line.State == ReturnListState.DeliveredLater)
        {
            tally.LeavesOut(1, "left-delivered-later");
            errors.Print(fact.Place.Source, fact.Place.Line, [new("csv.delivered-later", "$", [new("order", line.Order), new("day", line.DeliveredOn!.Value), new("as-of", asOf.InZone(_zone).Date)])]);
        }

        _lines.Add(line);
    }

    /// <summary>Adds a line that is known otherwise than from a list.</summary>
    public void Add(OrderFact fact) => _lines.Add(Judge(fact));

    /// <summary>The answer; the lines that are open alone, or all.</summary>
    public ReturnListAnswer Answer(bool openOnly) => new()
    {
        AsOf = asOf,
        Counts = [.. Enum.GetValues<ReturnListState>().Select(state => new ReturnListCount(state, _lines.Count(line => line.State == state))).Where(count => count.Lines > 0)],
        Lines = [.. _lines.Where(line => !openOnly || line.State is ReturnListState.Open or ReturnListState.NotDelivered or ReturnListState.Asked).OrderBy(Rank).ThenBy(line => line.LastDay ?? LocalDate.MaxIsoValue)],
    };

    private static int Rank(ReturnListLine line) => line.State switch
    {
        ReturnListState.Asked => 0,
        ReturnListState.Open => 1,
        ReturnListState.NeedsEvidence => 2,
        ReturnListState.NotDelivered => 3,
        ReturnListState.DeliveredLater => 4,
        ReturnListState.Lapsed => 5,
        _ => 6,
    };

    private ReturnListLine Judge(OrderFact fact)
    {
        var (delivered, placed) = (fact.Delivered, fact.Placed ?? fact.Paid);
        var facts = new ReturnListLine
        {
            Order = fact.Order,
            Line = fact.Line,
            Product = fact.Product,
            State = ReturnListState.Cancelled,
            DeliveredOn = delivered?.InZone(_zone).Date,
        };
        if (fact.Status.IsGone() || fact.Status == OrderStatus.Refund) return facts;
        if (delivered > asOf) return facts with { State = ReturnListState.DeliveredLater };
        var today = asOf.InZone(_zone).Date;
        var decision = new ReturnCase
        {
            Regime = regime,
            Policy = policy,
            Claim = new()
            {
                Id = fact.Order,
                Sale = new() { OrderedOn = On(placed), PaidOn = On(fact.Paid) },
                Contract = new() { DocumentOn = On(placed), Address = SellerAddress.Given },
                Supply = Supply(fact),
                Withdrawal = new() { NoticeOn = Moment.OnDay(today), Form = NoticeForm.Electronic },
            },
        }.Decide(asOf);
        var answer = ReturnAnswer.Of(decision, fact.Order, Language.English);
        var isOpen = answer.Outcome == ReturnOutcome.Allowed;
        return facts with
        {
            // What was asked for in time is not lost by the window's end.
            State = fact.Status.IsAsked() ? ReturnListState.Asked : answer.Outcome switch
            {
                ReturnOutcome.Allowed => delivered is null && fact.Status != OrderStatus.Delivered ? ReturnListState.NotDelivered : ReturnListState.Open,
                ReturnOutcome.NeedsEvidence => ReturnListState.NeedsEvidence,
                _ => ReturnListState.Lapsed,
            },
            LastDay = answer.LastDay,
            DaysLeft = isOpen && answer.LastDay is { } last ? Period.DaysBetween(today, last) : null,
            Basis = isOpen ? answer.Basis : null,
            ReturnCostBornBy = isOpen ? answer.ReturnCostBornBy : null,
        };
    }

    // Delivered, and nobody says when: the window can't be told.
    private SupplyFacts Supply(OrderFact fact) => fact switch
    {
        { Delivered: { } day } => new() { State = SupplyState.Supplied, On = Moment.OnDay(day.InZone(_zone).Date) },
        { Status: OrderStatus.Delivered or OrderStatus.ReturnAsked } => new() { State = SupplyState.Unrecorded },
        _ => new() { State = SupplyState.InTransit },
    };

    private Moment? On(Instant? at) => at is { } instant ? Moment.OnDay(instant.InZone(_zone).Date) : null;
}
