using System.Collections.Immutable;
using System.CommandLine;
using CsRules.Agenda;
using CsRules.Cli.Io;
using CsRules.Cli.Rows;
using CsRules.Cli.Sla;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Orders;
using CsRules.Returns;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Cli.Service;

/// <summary>
/// Facts of an agenda from the order lists and inquiries that a shop's systems write. A line of which a list says that it was sent or
/// delivered, and not when, has no duty to be sent. What was cancelled on a day has to be refunded, unless a list says that it was.
/// </summary>
internal sealed class AgendaRows(CliHost host)
{
    public Option<string[]> Orders { get; } = new FileOption<string[]>("--orders");

    public Option<string[]> Inquiries { get; } = new FileOption<string[]>("--inquiries");

    private readonly RowInput _orders = new(host, mapping => mapping is { Order: not null, Date: not null }, ["order", "day-date"], "orders-");
    private readonly RowInput _inquiries = new(host, mapping => mapping.Channel is not null, ["conversation", "field-created"], "inquiries-");

    public void AddTo(Command command)
    {
        command.Options.Add(Orders);
        command.Options.Add(Inquiries);
        _orders.AddTo(command);
        _inquiries.AddTo(command);
    }

    /// <summary>True where such files are named.</summary>
    public bool IsAny(ParseResult parsed) => Paths(parsed, Orders).Length + Paths(parsed, Inquiries).Length > 0;

    /// <summary>Those files.</summary>
    public IEnumerable<string> Files(ParseResult parsed) => [.. Paths(parsed, Orders), .. Paths(parsed, Inquiries)];

    /// <summary>True where how the files that are named are read is known; what is wrong is said before anything is answered.</summary>
    public bool Judge(ParseResult parsed, ErrorPrinter errors) =>
        _orders.Knows(Paths(parsed, Orders), parsed, "tier-mapping", errors) && _inquiries.Knows(Paths(parsed, Inquiries), parsed, "sla-mapping", errors);

    /// <summary>The facts of the files that are named, and of others that their headings tell, beside those that there are; null where no file holds rows.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="others">Files of a folder, or those of which nobody says what they are.</param>
    /// <param name="plan">What the conversations are checked against.</param>
    /// <param name="facts">The facts that there are.</param>
    /// <param name="asOf">The instant that is asked about.</param>
    /// <param name="errors">Where what is wrong is told.</param>
    public AgendaFacts? Facts(ParseResult parsed, IReadOnlyList<string> others, AgendaPlan plan, AgendaFacts facts, Instant asOf, ErrorPrinter errors)
    {
        if (!_orders.Reads(parsed, (path, mapping) => OrderFacts.Fits(path, mapping, errors, ("date", mapping.Date)), errors)) return null;
        if (!_inquiries.Reads(parsed, (path, mapping) => EventLogReader.Create(path, mapping, errors) is not null, errors)) return null;
        var found = RowFolder.Split(others, [_orders, _inquiries], parsed, AgendaFolder.Names, errors);
        string[] orders = [.. Paths(parsed, Orders), .. found[0]], inquiries = [.. Paths(parsed, Inquiries), .. found[1]];
        if (orders.Length + inquiries.Length == 0) return null;
        var tally = new RowTally();
        var (lines, talks) = (Lines(orders, parsed, asOf, errors, tally), Talks(inquiries, parsed, asOf, errors, tally));
        var (known, claimed, asked) = (
            facts.Orders.Select(o => o.Order.Id).ToHashSet(StringComparer.Ordinal),
            facts.Claims.Select(c => c.Refund?.Order.Id ?? c.Id).ToHashSet(StringComparer.Ordinal),
            facts.Conversations.Select(c => c.Id).ToHashSet(StringComparer.Ordinal));
        // A document knows more than a row.
        var claims = lines.Where(line => line.Status == OrderStatus.Cancelled && !claimed.Contains(line.Order)).ToList();
        if (claims.Count(line => line.Cancelled is null && line.RefundedOn is null) is > 0 and var undated) errors.Note(string.Join(", ", orders), null, [new("orders.no-cancel-day", "$", [new("count", undated)])]);
        var read = facts with
        {
            Orders = [.. facts.Orders, .. lines.GroupBy(line => line.Order, StringComparer.Ordinal).Select(order => (First: order.First(), Rows: order.Count(), Life: Sooner(Life([.. order]), order.First().Place, asOf, errors)))
                .Where(order => order.Life is { } life && IsRight(order.First.Place, life.Order.Id, order.Rows, known, AgendaChecks.Of(life))).Select(order => order.Life!)],
            Claims = [.. facts.Claims, .. claims.Where(line => line.Cancelled is not null).Select(line => (line.Place, Claim: Claim(line)))
                .Where(claim => IsRight(claim.Place, claim.Claim.Id, 1, claimed, AgendaChecks.Of(claim.Claim))).Select(claim => claim.Claim)],
            Conversations = [.. facts.Conversations, .. talks.Where(talk => IsRight(talk.Place, talk.Value.Id, talk.Rows, asked, AgendaChecks.Of(talk.Value, plan))).Select(talk => talk.Value)],
        };
        tally.Tell(errors, string.Join(", ", orders.Concat(inquiries)), parsed.Language());
        return read;

        bool IsRight(RowPlace place, string id, int rows, HashSet<string> others, ImmutableArray<InputError> wrong)
        {
            if (!others.Add(id)) wrong = wrong.Add(new("agenda.repeated", "$", [new("given", id)]));
            errors.Print(place.Source, place.Line, wrong);
            if (wrong.All(e => e.IsWarning)) return true;
            tally.LeavesOut(rows, "left-wrong");
            return false;
        }
    }

    private static string[] Paths(ParseResult parsed, Option<string[]> option) => parsed.GetValue(option) ?? [];

    private List<OrderFact> Lines(string[] paths, ParseResult parsed, Instant asOf, ErrorPrinter errors, RowTally tally)
    {
        var book = new OrderBook(Law.Default.Zone);
        using (var progress = new Progress(host, parsed.Language().Word("unit-rows")))
            foreach (var path in paths)
            {
                var mapping = _orders.Of(path, parsed)!;
                _orders.Tell(path, mapping, errors);
                using var file = _orders.Open(path, parsed);
                if (OrderFacts.Read(file, mapping, errors, tally, progress) is { } facts) book.Add(facts);
            }

        var doubts = new OrderDoubts(Law.Default.Zone, asOf);
        return [.. book.Lines(errors, tally).Where(line => IsSure(line, doubts, errors, tally))];
    }

    private static bool IsSure(OrderFact line, OrderDoubts doubts, ErrorPrinter errors, RowTally tally)
    {
        var found = doubts.Of(line);
        // From when its days count is known from neither the order nor the payment.
        if (line is { Placed: null, Paid: null, Status: OrderStatus.Counts or OrderStatus.CancelAsked, Shipped: null, Delivered: null }) found = found.Add(new("orders.no-day", "$", [new("order", line.Order)]));
        if (line.Status == OrderStatus.CancelAsked) found = found.Add(new("orders.cancel-asked", "$", [new("order", line.Order)]) { IsWarning = true });
        if (line.Status == OrderStatus.ReturnAsked) found = found.Add(new("orders.return-asked", "$", [new("order", line.Order)]) { IsWarning = true });
        errors.Print(line.Place.Source, line.Place.Line, found);
        if (found.All(doubt => doubt.IsWarning)) return true;
        tally.LeavesOut(1, "left-days");
        return false;
    }

    // A day by which the list says to send holds where it comes before the law's. A later one is nobody's agreement by itself: both are told.
    private static OrderLife? Sooner(OrderLife? life, RowPlace place, Instant asOf, ErrorPrinter errors)
    {
        if (life is not { Supply.AgreedBy: { } listed }) return life;
        var plain = life with { Supply = null };
        var (law, day) = (Law.Default, listed.On(Law.Default.Zone));
        LocalDate? due = null;
        DocumentNet.Caught(() => due = SupplyDuty.PromiseOf(plain, law.Zone) is { } promise ? SupplyDuty.ShipBy(promise, law, asOf)?.DueOn : null);
        if (due is not { } legal || day <= legal) return life;
        if (!life.Events.Any(happened => happened.Kind == OrderEventKind.Ship)) errors.Print(place.Source, place.Line, [new("orders.ship-by-later", "$", [new("order", life.Order.Id), new("given", day), new("law", legal)]) { IsWarning = true }]);
        return plain;
    }

    // Money is no matter of these duties: each line is one unit of nothing.
    private static OrderLife? Life(List<OrderFact> facts)
    {
        // What the buyer has asked to cancel is told, and has no duty to be sent meanwhile.
        var open = facts.Where(f => !f.Status.IsGone() && f.Status is not (OrderStatus.Refund or OrderStatus.CancelAsked)).ToList();
        if (open.Count == 0) return null;
        var (placed, events) = (open.Min(f => f.Placed ?? f.Paid), ImmutableArray.CreateBuilder<OrderEvent>());
        string Id(int i) => open[i].Line ?? $"{i + 1}";
        void Add(OrderEventKind kind, Instant? at, string? line = null) =>
            events.Add(new() { Id = $"e{events.Count + 1}", Kind = kind, At = at, Line = line, Quantity = line is null ? 0 : 1 });
        // What was sent before it was paid is paid on delivery; a day alone is no earlier than a time of that day.
        var paid = open.Min(f => f.Paid) ?? placed;
        var sent = open.Min(f => f.Shipped ?? f.Delivered);
        if (sent < paid) paid = placed < sent ? sent : placed;
        Instant? Sent(OrderFact fact) => (fact.Shipped ?? fact.Paid ?? placed) is { } left && paid is { } earliest ? Instant.Max(left, earliest) : fact.Shipped;
        if (open.Exists(f => f.Status != OrderStatus.Pending)) Add(OrderEventKind.Pay, paid);
        for (var i = 0; i < open.Count; i++)
            if (open[i].Shipped is not null || open[i].Delivered is not null || open[i].Status.IsSent()) Add(OrderEventKind.Ship, Sent(open[i]), Id(i));
        for (var i = 0; i < open.Count; i++)
            if (open[i].Delivered is { } delivered) Add(OrderEventKind.Deliver, Sent(open[i]) is { } left ? Instant.Max(delivered, left) : delivered, Id(i));
        return new()
        {
            Supply = open.Min(f => f.ShipBy) is { } by ? new() { AgreedBy = Moment.OnDay(by.InZone(Law.Default.Zone).Date) } : null,
            Order = new()
            {
                Id = open[0].Order,
                PlacedOn = placed is { } at ? Moment.At(at) : null,
                Lines = [.. open.Select((fact, i) => new OrderLine { Id = Id(i), Product = fact.Product, UnitPrice = Money.Won(0), Quantity = 1 })],
            },
            Events = events.DrainToImmutable(),
        };
    }

    // The list says when it was cancelled, or came back, and not when the customer said so: whoever took it back had been told in time.
    private static ClaimRecord Claim(OrderFact line)
    {
        var (cancelled, zone) = (line.Cancelled!.Value, Law.Default.Zone);
        Moment On(Instant at) => Moment.OnDay(at.InZone(zone).Date);
        var (ordered, isSent) = (line.Placed ?? line.Paid, line.Shipped is not null || line.Delivered is not null);
        return new()
        {
            Id = line.Line is { } id ? $"{line.Order} {id}" : line.Order,
            Return = new()
            {
                Sale = new() { OrderedOn = ordered is { } at ? On(at) : null, PaidOn = line.Paid is { } paid ? On(paid) : null },
                Contract = new() { DocumentOn = ordered is { } given ? On(given) : null, Address = SellerAddress.Given },
                Supply = line.Delivered is { } delivered && delivered <= cancelled ? new() { State = SupplyState.Supplied, On = On(delivered) } : new() { State = isSent ? SupplyState.InTransit : SupplyState.NotDispatched },
                Withdrawal = new() { NoticeOn = On(line.Delivered is { } there && there < cancelled ? there : cancelled), Form = NoticeForm.Electronic, GoodsBackOn = isSent ? On(cancelled) : null },
            },
            RefundedOn = line.RefundedOn is { } back ? On(back) : null,
        };
    }

    private List<(RowPlace Place, int Rows, Conversation Value)> Talks(string[] paths, ParseResult parsed, Instant asOf, ErrorPrinter errors, RowTally tally)
    {
        List<(RowPlace, int, Conversation)> talks = [];
        var later = new LaterTalks(asOf);
        foreach (var path in paths)
        {
            var mapping = _inquiries.Of(path, parsed)!;
            _inquiries.Tell(path, mapping, errors);
            if (EventLogReader.Create(path, mapping, errors) is not { } log) continue;
            using var file = _inquiries.Open(path, parsed);
            foreach (var (line, rows, talk) in log.Read(file, path, errors, tally))
            {
                var (tidy, notes) = talk.Tidied();
                errors.Note(path, line, notes.Select(note => note.ToInputError()));
                if (!later.BeginsLater(tidy, rows, tally)) talks.Add((new(path, line), rows, tidy));
            }
        }

        later.Tell(errors, string.Join(", ", paths));

        return talks;
    }
}
