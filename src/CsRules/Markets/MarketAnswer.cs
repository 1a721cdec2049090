using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Markets;

/// <summary>Where a seller stands, laid out as a document: what <c>market status</c> prints.</summary>
/// <example>
/// <para>What costs points next, in words:</para>
/// <code>
/// MarketAnswer answer = MarketAnswer.Of(smartStore.Assess(new() { Orders = [paid] }, tuesday), Language.English);
/// answer.Lines[0];   // "No points in the last 30 days, on 1 paid order."
/// answer.Risks[0].Points;   // 1
/// </code>
/// </example>
public sealed record MarketAnswer
{
    /// <summary>The marketplace's short name.</summary>
    public required string Market { get; init; }

    /// <summary>The marketplace's name.</summary>
    public required string Name { get; init; }

    /// <summary>The instant it answers for.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public required Instant AsOf { get; init; }

    /// <summary>The IANA zone of its days.</summary>
    public required string Zone { get; init; }

    /// <summary>Points that count today.</summary>
    public required long Points { get; init; }

    /// <summary>Orders paid in the days that count.</summary>
    public required long PaidOrders { get; init; }

    /// <summary>Points to paid orders.</summary>
    public Rate? Share { get; init; }

    /// <summary>True where the conditions of a sanction are met; absent where that turns on what nobody knows.</summary>
    public bool? Sanctioned { get; init; }

    /// <summary>How many more points would meet those that are known.</summary>
    public long? PointsLeft { get; init; }

    /// <summary>How many more paid orders would end it.</summary>
    public long? OrdersMissing { get; init; }

    /// <summary>The step that a sanction would be.</summary>
    public string? Step { get; init; }

    /// <summary>Points that count, and those that are sure to come.</summary>
    public required ImmutableArray<MarketPoint> Entries { get; init; }

    /// <summary>What will cost points next.</summary>
    public required ImmutableArray<MarketRisk> Risks { get; init; }

    /// <summary>What is to be sent, with the earlier of the marketplace's day and the law's.</summary>
    public required ImmutableArray<MarketShipBy> ToSend { get; init; }

    /// <summary>What is out of stock: what the honest course costs, and by when the law wants the money back.</summary>
    public required ImmutableArray<MarketStockOut> StockOuts { get; init; }

    /// <summary>The law's articles behind its days.</summary>
    public required ImmutableArray<string> Articles { get; init; }

    /// <summary>Ratios.</summary>
    public required ImmutableArray<MarketRatioStanding> Ratios { get; init; }

    /// <summary>The grade as it was given last.</summary>
    public MarketGradeStanding? Grade { get; init; }

    /// <summary>The grade as it would be given next.</summary>
    public MarketGradeStanding? NextGrade { get; init; }

    /// <summary>The mark.</summary>
    public MarketMarkStanding? Mark { get; init; }

    /// <summary>The next instant at which any of it changes by itself.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public Instant? Next { get; init; }

    /// <summary>The standing in words.</summary>
    public required ImmutableArray<string> Lines { get; init; }

    /// <summary>What is not known, and so was not counted or guessed.</summary>
    public required ImmutableArray<string> NotKnown { get; init; }

    /// <summary>Where the rules were read, and how sure that is.</summary>
    public required ImmutableArray<string> Sources { get; init; }

    /// <summary>Lays out a standing in a language.</summary>
    public static MarketAnswer Of(MarketStatus status, Language language)
    {
        ArgumentNullException.ThrowIfNull(status);
        return new()
        {
            Market = status.Rules.Id,
            Name = status.Rules.Name.In(language),
            AsOf = status.AsOf,
            Zone = Laws.LawBook.OrDefault(status.Rules.Regime).General.Zone.Id,
            Points = status.Points,
            PaidOrders = status.PaidOrders,
            Share = status.Share,
            Sanctioned = status.IsSanctioned,
            PointsLeft = status.PointsLeft,
            OrdersMissing = status.OrdersMissing,
            Step = status.Step?.In(language),
            Entries = status.Entries,
            Risks = status.Risks,
            ToSend = status.ToSend,
            StockOuts = status.StockOuts,
            Articles = [.. status.ToSend.Select(due => due.Law).Concat(status.StockOuts.Select(gone => gone.Law)).Select(article => article?.Format(language)).OfType<string>().Distinct()],
            Ratios = status.Ratios,
            Grade = status.Grade,
            NextGrade = status.NextGrade,
            Mark = status.Mark,
            Next = status.Next,
            Lines = MarketWords.Of(status, language),
            NotKnown = MarketWords.NotKnown(status, language),
            Sources = MarketWords.Sources(status.Rules, language),
        };
    }
}
