using System.Collections.Immutable;
using System.CommandLine;
using CsRules.Agenda;
using CsRules.Cli.Io;
using CsRules.Cli.Rows;
using CsRules.Cli.Sla;
using CsRules.Documents;
using CsRules.Orders;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Cli.Service;

/// <summary>
/// Facts of an agenda from the order lists and inquiries that a shop's systems write. A line of which a list says that it was sent or
/// delivered, and not when, has no duty to be sent; what was cancelled has none at all, since no list says whether it was refunded.
/// </summary>
internal sealed class AgendaRows(CliHost host)
{
    public Option<string[]> Orders { get; } = new FileOption<string[]>("--orders");

    public Option<string[]> Inquiries { get; } = new FileOption<string[]>("--inquiries");

    private readonly RowInput _orders = new(host, mapping => mapping is { Order: not null, Date: not null }, "orders-");
    private readonly RowInput _inquiries = new(host, mapping => mapping.Channel is not null, "inquiries-");

    public void AddTo(Command command)
    {
        command.Options.Add(Orders);
        command.Options.Add(Inquiries);
        _orders.AddTo(command);
        _inquiries.AddTo(command);
    }

    /// <summary>True where there are such files.</summary>
    public bool IsAny(ParseResult parsed) => Paths(parsed, Orders).Length + Paths(parsed, Inquiries).Length > 0;

    /// <summary>Those files.</summary>
    public IEnumerable<string> Files(ParseResult parsed) => [.. Paths(parsed, Orders), .. Paths(parsed, Inquiries)];

    /// <summary>Says what is wrong before anything is answered.</summary>
    public void Judge(ParseResult parsed)
    {
        foreach (var (input, option, sample) in ((RowInput, Option<string[]>, string)[])[(_orders, Orders, "tier-mapping"), (_inquiries, Inquiries, "sla-mapping")])
            if (!input.IsGiven(parsed) && Paths(parsed, option).FirstOrDefault(path => input.Of(path, parsed) is null) is { } unknown) throw RowInput.Unknown(unknown, sample);
    }

    /// <summary>The facts of the files beside those that there are.</summary>
    public AgendaFacts Facts(ParseResult parsed, AgendaPlan plan, AgendaFacts facts, ErrorPrinter errors)
    {
        var tally = new RowTally();
        var known = facts.Orders.Select(o => o.Order.Id).ToHashSet(StringComparer.Ordinal);
        var talks = facts.Conversations.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var read = facts with
        {
            Orders = [.. facts.Orders, .. Lives(parsed, errors, tally).Where(life => IsRight(life.Order.Id, known, AgendaChecks.Of(life), errors))],
            Conversations = [.. facts.Conversations, .. Talks(parsed, errors, tally).Where(talk => IsRight(talk.Id, talks, AgendaChecks.Of(talk, plan), errors))],
        };
        tally.Tell(errors, string.Join(", ", Paths(parsed, Orders).Concat(Paths(parsed, Inquiries))), parsed.Language());
        return read;
    }

    private static string[] Paths(ParseResult parsed, Option<string[]> option) => parsed.GetValue(option) ?? [];

    private static bool IsRight(string id, HashSet<string> known, ImmutableArray<InputError> wrong, ErrorPrinter errors)
    {
        if (!known.Add(id)) wrong = wrong.Add(new("agenda.repeated", "$", [new("given", id)]));
        errors.Print(id, null, wrong);
        return wrong.All(e => e.IsWarning);
    }

    private List<OrderLife> Lives(ParseResult parsed, ErrorPrinter errors, RowTally tally)
    {
        if (Paths(parsed, Orders) is not { Length: > 0 } paths || !_orders.Reads(parsed, (path, mapping) => OrderFacts.Fits(path, mapping, errors, ("date", mapping.Date)), errors)) return [];
        var (facts, lines) = (new OrderFacts(paths.Length == 1), new Dictionary<string, List<OrderFact>>(StringComparer.Ordinal));
        foreach (var path in paths)
        {
            var mapping = _orders.Of(path, parsed)!;
            _orders.Tell(path, mapping, errors);
            using var file = _orders.Open(path, parsed);
            facts.Read(file, path, mapping, errors, tally, (fact, _) =>
            {
                if (!lines.TryGetValue(fact.Order, out var others)) lines.Add(fact.Order, others = []);
                others.Add(fact);
            });
        }

        return [.. lines.Values.Select(Life).OfType<OrderLife>()];
    }

    // Money is no matter of these duties: each line is one unit of nothing.
    private static OrderLife? Life(List<OrderFact> facts)
    {
        var open = facts.Where(f => f.Status is not (OrderStatus.Cancelled or OrderStatus.Refund)).ToList();
        if (open.Count == 0) return null;
        var (placed, events) = (open.Min(f => f.Placed ?? f.Paid), ImmutableArray.CreateBuilder<OrderEvent>());
        string Id(int i) => open[i].Line ?? $"{i + 1}";
        void Add(OrderEventKind kind, Instant? at, string? line = null) =>
            events.Add(new() { Id = $"e{events.Count + 1}", Kind = kind, At = at, Line = line, Quantity = line is null ? 0 : 1 });
        if (open.Exists(f => f.Status != OrderStatus.Pending)) Add(OrderEventKind.Pay, open.Min(f => f.Paid) ?? placed);
        for (var i = 0; i < open.Count; i++)
            if (open[i].Shipped is not null || open[i].Delivered is not null || open[i].Status is OrderStatus.Shipped or OrderStatus.Delivered) Add(OrderEventKind.Ship, open[i].Shipped ?? open[i].Paid ?? placed, Id(i));
        for (var i = 0; i < open.Count; i++)
            if (open[i].Delivered is { } delivered) Add(OrderEventKind.Deliver, delivered, Id(i));
        return new()
        {
            Order = new()
            {
                Id = open[0].Order,
                PlacedOn = placed is { } at ? Moment.At(at) : null,
                Lines = [.. open.Select((fact, i) => new OrderLine { Id = Id(i), Product = fact.Product, UnitPrice = Money.Won(0), Quantity = 1 })],
            },
            Events = events.DrainToImmutable(),
        };
    }

    private List<Conversation> Talks(ParseResult parsed, ErrorPrinter errors, RowTally tally)
    {
        if (Paths(parsed, Inquiries) is not { Length: > 0 } paths || !_inquiries.Reads(parsed, (path, mapping) => EventLogReader.Create(path, mapping, errors) is not null, errors)) return [];
        List<Conversation> talks = [];
        foreach (var path in paths)
        {
            var mapping = _inquiries.Of(path, parsed)!;
            _inquiries.Tell(path, mapping, errors);
            if (EventLogReader.Create(path, mapping, errors) is not { } log) continue;
            using var file = _inquiries.Open(path, parsed);
            foreach (var (line, _, talk) in log.Read(file, path, errors, tally))
            {
                var (tidy, notes) = talk.Tidied();
                errors.Note(path, line, notes.Select(note => note.ToInputError()));
                talks.Add(tidy);
            }
        }

        return talks;
    }
}
