using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Documents;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Cli.Rows;

/// <summary>
/// How the rows of a file become orders or conversations: one language for every verb that reads rows, whatever the file is (CSV, a
/// spreadsheet, JSON). A verb reads the columns that it needs. Rows may stand in any order; an empty cell is not yet known, and no mistake.
/// </summary>
public sealed record RowMapping
{
    /// <summary>What it is called: "smartstore-orders".</summary>
    public string? Name { get; init; }

    /// <summary>What it reads, in a sentence.</summary>
    public LocalizedText? About { get; init; }

    /// <summary>Where its headings were seen.</summary>
    public ImmutableArray<string> Seen { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What of it was not seen in a file of the system itself.</summary>
    public ImmutableArray<LocalizedText> Unseen { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The headings by which such a file is known, with " | " between those of which one is enough; it is looked for only where there are some.</summary>
    public ImmutableArray<string> KnownBy { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The sheet of a spreadsheet; the first that holds something where not said.</summary>
    public string? Sheet { get; init; }

    /// <summary>In JSON, the list whose entries are the rows: "articles". The fields of what holds the list are "../id".</summary>
    public string? Each { get; init; }

    /// <summary>IANA zone of times that name none.</summary>
    public required string Zone { get; init; }

    /// <summary>Form of the times: "M/d/yy H:mm", "yyyy-MM-dd". Times that have one meaning are read without.</summary>
    public string? DateFormat { get; init; }

    /// <summary>Further forms, where one file has several.</summary>
    public ImmutableArray<string> DateFormats { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What stands before the decimals of an amount: "." (where not said) or ",".</summary>
    public string? DecimalMark { get; init; }

    /// <summary>Words that stand for nothing, besides an empty field: "?", "NULL".</summary>
    public ImmutableArray<string> Missing { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Column of the order's id; each row is an order where absent.</summary>
    public Column? Order { get; init; }

    /// <summary>Column of the line's own id. A line that comes twice counts once.</summary>
    public Column? Line { get; init; }

    /// <summary>Column of the customer; rows without one have no tier.</summary>
    public Column? Customer { get; init; }

    /// <summary>Column of the day or time of the order.</summary>
    public Column? Date { get; init; }

    /// <summary>Column of the amount of the row, in major units ("12.50").</summary>
    public Column? Amount { get; init; }

    /// <summary>Column of the amount of the whole order, repeated in its rows or in the first of them: it counts once.</summary>
    public Column? OrderTotal { get; init; }

    /// <summary>In place of the amount: column of the quantity …</summary>
    public Column? Quantity { get; init; }

    /// <summary>… and of the price of one.</summary>
    public Column? UnitPrice { get; init; }

    /// <summary>Column of what went back of the order, counted once.</summary>
    public Column? Refunded { get; init; }

    /// <summary>Column of the currency; a row in another one than the program's is left out.</summary>
    public Column? Currency { get; init; }

    /// <summary>The status of a row.</summary>
    public ColumnWords<OrderStatus>? Status { get; init; }

    /// <summary>The line's own status beside that of its order: whether it was sent. It is asked where the order's counts.</summary>
    public ColumnWords<OrderStatus>? LineStatus { get; init; }

    /// <summary>Orders whose id begins so are refunds.</summary>
    public string? RefundPrefix { get; init; }

    /// <summary>Column of what was bought.</summary>
    public Column? Product { get; init; }

    /// <summary>Column of the day or time of the payment.</summary>
    public Column? Paid { get; init; }

    /// <summary>Column of the day or time by which it has to be sent, as the buyer was told.</summary>
    public Column? ShipBy { get; init; }

    /// <summary>Column of the day or time at which it was sent; empty is not yet, unless the status says so.</summary>
    public Column? Shipped { get; init; }

    /// <summary>Column of the day or time at which it was delivered; empty is not yet.</summary>
    public Column? Delivered { get; init; }

    /// <summary>Column of the day or time at which it was cancelled or came back; a row that has one is cancelled, whatever its status.</summary>
    public Column? Cancelled { get; init; }

    /// <summary>Column of the day or time at which the money went back; empty is not yet.</summary>
    public Column? RefundedOn { get; init; }

    /// <summary>What a row of a log of conversations is.</summary>
    public RowKind Rows { get; init; }

    /// <summary>Column of the conversation's id; absent where messages name the one they answer.</summary>
    public Column? Id { get; init; }

    /// <summary>Column of the message's own id.</summary>
    public Column? Message { get; init; }

    /// <summary>Column of the message that it answers: what hangs together is one conversation.</summary>
    public Column? ReplyTo { get; init; }

    /// <summary>Column of the time of creation; repeated in every row.</summary>
    public Column? Created { get; init; }

    /// <summary>Column of the time of the update; absent where the log has milestones alone.</summary>
    public Column? At { get; init; }

    /// <summary>Column of the state; absent where the log has milestones alone.</summary>
    public Column? State { get; init; }

    /// <summary>Column that counts how often it was reopened; absent where the log has none.</summary>
    public Column? ReopenCount { get; init; }

    /// <summary>The channel of a row.</summary>
    public ColumnWords<Channel>? Channel { get; init; }

    /// <summary>The priority of a row; it holds from that row on.</summary>
    public ColumnWords<Priority>? Priority { get; init; }

    /// <summary>Column of the customer's tier; absent where the log has none.</summary>
    public Column? Tier { get; init; }

    /// <summary>Column of the tags, with commas or semicolons between; absent where the log has none.</summary>
    public Column? Tags { get; init; }

    /// <summary>Column of the brand; absent where the log has none.</summary>
    public Column? Brand { get; init; }

    /// <summary>Column of the team that has it; absent where the log has none.</summary>
    public Column? Team { get; init; }

    /// <summary>Column of the agent who has it; absent where the log has none.</summary>
    public Column? Agent { get; init; }

    /// <summary>The events that begin each state; a state that isn't here is an error of its row.</summary>
    public ImmutableDictionary<string, ImmutableArray<ConversationEventKind>> States
    { get; init => field = value ?? ImmutableDictionary<string, ImmutableArray<ConversationEventKind>>.Empty; } =
        ImmutableDictionary<string, ImmutableArray<ConversationEventKind>>.Empty;

    /// <summary>Columns with the time of a milestone, and what happened then; an empty one is not yet.</summary>
    public ImmutableDictionary<string, ImmutableArray<ConversationEventKind>> Milestones
    { get; init => field = value ?? ImmutableDictionary<string, ImmutableArray<ConversationEventKind>>.Empty; } =
        ImmutableDictionary<string, ImmutableArray<ConversationEventKind>>.Empty;

    /// <summary>Columns with the minutes from the creation to a milestone, and what happened then; an empty one is not yet.</summary>
    public ImmutableDictionary<string, ImmutableArray<ConversationEventKind>> MinutesAfterCreation
    { get; init => field = value ?? ImmutableDictionary<string, ImmutableArray<ConversationEventKind>>.Empty; } =
        ImmutableDictionary<string, ImmutableArray<ConversationEventKind>>.Empty;

    [JsonIgnore]
    internal bool HasUpdates => At is not null && State is not null;

    /// <summary>True where the log's own rows say when a customer wrote.</summary>
    [JsonIgnore]
    internal bool TellsMessages => States.Values.Concat(Milestones.Values).Any(kinds => kinds.Contains(ConversationEventKind.CustomerMessage));

    /// <summary>True where the log's own rows say when it was reopened.</summary>
    [JsonIgnore]
    internal bool TellsReopening =>
        ReopenCount is not null || States.Values.Concat(Milestones.Values).Any(kinds => kinds.Contains(ConversationEventKind.Reopened));

    [JsonIgnore]
    internal char Mark => DecimalMark is [var mark] ? mark : '.';

    /// <summary>True where the headings are those by which such a file is known.</summary>
    internal bool Knows(IReadOnlyCollection<string> headings) => KnownBy.Length > 0
        ? KnownBy.All(known => known.Split(" | ").Any(one => headings.Contains(one, Heading.Loosely)))
        : ((Column?[])[Order ?? Id ?? Message, Date ?? Delivered ?? Created ?? At]).OfType<Column>().All(column => column.Names.Any(one => headings.Contains(one, Heading.Loosely)));

    internal bool IsMissing(string field) => field.Length == 0 || Missing.Contains(field, StringComparer.Ordinal);

    /// <summary>How its times are read; what is wrong with zone and forms.</summary>
    internal (TimeText? Times, List<InputError> Wrong) Times()
    {
        List<InputError> wrong = [];
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(Zone);
        if (zone is null) wrong.Add(new("csv.bad-zone", "$.zone", [new("given", Zone)]));
        IEnumerable<string> forms = DateFormat is null ? DateFormats : DateFormats.Prepend(DateFormat);
        var (times, bad) = TimeText.Create(zone ?? DateTimeZone.Utc, forms);
        foreach (var form in bad) wrong.Add(new("csv.bad-format", form == DateFormat ? "$.dateFormat" : "$.dateFormats", [new("given", form)]));
        if (DecimalMark is not (null or "." or ",")) wrong.Add(new("csv.bad-mark", "$.decimalMark", [new("given", DecimalMark)]));
        return (wrong.Count == 0 ? times : null, wrong);
    }

    /// <summary>The errors of columns that a verb needs and the mapping does not name.</summary>
    internal static IEnumerable<InputError> Needs(params (string Name, object? Column)[] columns) =>
        columns.Where(c => c.Column is null).Select(c => new InputError("json.missing-field", $"$.{c.Name}", [new("name", c.Name)]));
}

/// <summary>JSON metadata of the mapping.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(RowMapping))]
internal sealed partial class MappingJson : JsonSerializerContext;
