using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Calendars;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Laws;
using NodaTime;

namespace CsRules.Returns;

/// <summary>A decision laid out as a document: what <c>return check</c> prints and a backend can send.</summary>
/// <example>
/// <para>A decision laid out for a page:</para>
/// <code>
/// var decision = Law.Korea.Decide(claim, Instant.FromUtc(2025, 10, 10, 3, 0));
/// var answer = ReturnAnswer.Of(decision, "R-1", Language.English);
/// answer.LastDay;    // 2025-10-10
/// answer.DaysLeft;   // 0
/// </code>
/// </example>
public sealed record ReturnAnswer
{
    /// <summary>The claim's id.</summary>
    public string? Id { get; init; }

    /// <summary>The country whose law decided.</summary>
    public required string Regime { get; init; }

    /// <summary>The act that decided.</summary>
    public required string Act { get; init; }

    /// <summary>The answer.</summary>
    public required ReturnOutcome Outcome { get; init; }

    /// <summary>The answer when nobody can prove what is missing.</summary>
    public required ReturnOutcome OutcomeIfUnproven { get; init; }

    /// <summary>The same if an unsettled burden lay on the other side; null where that changes nothing.</summary>
    public ReturnOutcome? OtherOutcomeIfUnproven { get; init; }

    /// <summary>What an allowed return rests on.</summary>
    public required ReturnBasis Basis { get; init; }

    /// <summary>How much of the supply it covers.</summary>
    public required ReturnExtent Extent { get; init; }

    /// <summary>What was paid for the part that remains, of a divisible supply.</summary>
    public Money? Remaining { get; init; }

    /// <summary>The event the window was counted from.</summary>
    public required WindowStart Start { get; init; }

    /// <summary>Its day.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public LocalDate? StartDay { get; init; }

    /// <summary>The last day, inclusive.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public LocalDate? LastDay { get; init; }

    /// <summary>Days left, 0 on the last day.</summary>
    public int? DaysLeft { get; init; }

    /// <summary>The day the notice took effect.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public required LocalDate NoticeDay { get; init; }

    /// <summary>Sent in time, arrived late.</summary>
    public required bool SavedByDispatch { get; init; }

    /// <summary>How the last day came about, in a line.</summary>
    public string? Reckoning { get; init; }

    /// <summary>The same, day by day.</summary>
    public ImmutableArray<AnsweredDay> ReckoningDays { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Who bears the return.</summary>
    public required CostBearer ReturnCostBornBy { get; init; }

    /// <summary>Where the law says so.</summary>
    public string? ReturnCostCitation { get; init; }

    /// <summary>Whether a penalty may be charged.</summary>
    public required bool PenaltyAllowed { get; init; }

    /// <summary>When the refund is due.</summary>
    public AnsweredRefund? Refund { get; init; }

    /// <summary>Facts to be shown, and by whom.</summary>
    public ImmutableArray<MissingFact> Missing { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Everything found.</summary>
    public ImmutableArray<AnsweredFinding> Findings { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Demanded charges, judged.</summary>
    public ImmutableArray<AnsweredCharge> Charges { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Void terms.</summary>
    public ImmutableArray<AnsweredClause> VoidTerms { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Which data of the law were read, at which step; null where nobody asked for that.</summary>
    public ImmutableArray<AnsweredStep>? Trace { get; init; }

    /// <summary>The answer in the agent's voice.</summary>
    public required string Agent { get; init; }

    /// <summary>The answer in the customer's voice.</summary>
    public required string Customer { get; init; }

    /// <summary>Lays out a decision in a language.</summary>
    public static ReturnAnswer Of(ReturnDecision decision, string? id, Language language) => Of(decision, id, language, withTrace: false);

    /// <summary>Lays out a decision in a language, with its trace on request.</summary>
    public static ReturnAnswer Of(ReturnDecision decision, string? id, Language language, bool withTrace) => new()
    {
        Trace = withTrace ? [.. decision.Trace().Select(step => AnsweredStep.Of(step, language))] : null,
        Id = id,
        Regime = decision.Regime.Id,
        Act = decision.Regime.Act.Name(language),
        Outcome = decision.Outcome,
        OutcomeIfUnproven = decision.OutcomeIfUnproven,
        OtherOutcomeIfUnproven = decision.OtherOutcomeIfUnproven,
        Basis = decision.Basis,
        Extent = decision.Extent,
        Remaining = decision.Remaining,
        Start = decision.Start,
        StartDay = decision.StartDay,
        LastDay = decision.LastDay,
        DaysLeft = decision.DaysLeft,
        NoticeDay = decision.NoticeDay,
        SavedByDispatch = decision.SavedByDispatch,
        Reckoning = decision.Reckoning?.Format(language),
        ReckoningDays = decision.Reckoning is { } reckoning
            ? [.. reckoning.Days.Select(d => AnsweredDay.Of(d, language))]
            : [],
        ReturnCostBornBy = decision.ReturnCost.BornBy,
        ReturnCostCitation = decision.ReturnCost.Citation?.Format(language),
        PenaltyAllowed = decision.PenaltyAllowed,
        Refund = decision.Refund is { } refund
            ? AnsweredRefund.Of(refund, language)
            : null,
        Missing = decision.Missing,
        Findings = [.. decision.Findings.Select(f => AnsweredFinding.Of(f, language))],
        Charges = [.. decision.Charges.Select(c => AnsweredCharge.Of(c, language))],
        VoidTerms = [.. decision.VoidTerms.Select(t => AnsweredClause.Of(t, language))],
        Agent = decision.Explain(language, Voice.Agent),
        Customer = decision.Explain(language, Voice.Customer),
    };
}
