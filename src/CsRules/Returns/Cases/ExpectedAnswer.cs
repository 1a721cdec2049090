using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsRules.Laws;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Returns;

/// <summary>What a case must come to. What is left out is not compared.</summary>
/// <example>
/// <para>Articles and clauses must be among those that are cited; others may be too:</para>
/// <code>
/// var given = new ReturnCase { Claim = claim, AsOf = asOf };
/// new LawCase { Id = "articles", Source = "Art 17(1)", Given = given, Expected = new() { Articles = ["17(1)1", "18(9)"] } }.Run().Holds;   // true
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ExpectedAnswer
{
    /// <summary>The answer.</summary>
    public ReturnOutcome? Outcome { get; init; }

    /// <summary>The answer where nobody can prove what is missing.</summary>
    public ReturnOutcome? OutcomeIfUnproven { get; init; }

    /// <summary>What an allowed return rests on.</summary>
    public ReturnBasis? Basis { get; init; }

    /// <summary>How much of the supply it covers.</summary>
    public ReturnExtent? Extent { get; init; }

    /// <summary>The act that decides, by its id: "kr-instalment-act".</summary>
    public string? Act { get; init; }

    /// <summary>The event that starts the window.</summary>
    public WindowStart? Start { get; init; }

    /// <summary>Its day.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public LocalDate? StartDay { get; init; }

    /// <summary>The last day, inclusive.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public LocalDate? LastDay { get; init; }

    /// <summary>Who bears the return.</summary>
    public CostBearer? Bearer { get; init; }

    /// <summary>The last day of the refund, inclusive.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public LocalDate? RefundDueOn { get; init; }

    /// <summary>What was paid for the part that remains.</summary>
    public Money? Remaining { get; init; }

    /// <summary>Charges, in the order in which they are demanded; none where nobody says.</summary>
    public ImmutableArray<ExpectedCharge> Charges { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Articles that must be cited by the decision: "17(1)1".</summary>
    public ImmutableArray<string> Articles { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Codes of findings that must be there: "return.fell-back".</summary>
    public ImmutableArray<string> Findings { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Kinds of clauses of the shop's terms that must be void.</summary>
    public ImmutableArray<ClauseKind> VoidTerms { get; init => field = value.IsDefault ? [] : value; } = [];

    internal ImmutableArray<CaseDifference> Compare(in ReturnDecision decision)
    {
        var differences = ImmutableArray.CreateBuilder<CaseDifference>();
        void Same(string what, string? expected, string? actual)
        {
            if (expected is not null && expected != (actual ?? "")) differences.Add(new(what, expected, actual ?? ""));
        }

        Same("outcome", Word(Outcome), Word(decision.Outcome));
        Same("outcomeIfUnproven", Word(OutcomeIfUnproven), Word(decision.OutcomeIfUnproven));
        Same("basis", Word(Basis), Word(decision.Basis));
        Same("extent", Word(Extent), Word(decision.Extent));
        Same("act", Act, decision.Regime.Act.Id);
        Same("start", Word(Start), Word(decision.Start));
        Same("startDay", Day(StartDay), Day(decision.StartDay));
        Same("lastDay", Day(LastDay), Day(decision.LastDay));
        Same("bearer", Word(Bearer), Word(decision.ReturnCost.BornBy));
        Same("refundDueOn", Day(RefundDueOn), Day(decision.Refund?.DueOn));
        Same("remaining", Remaining?.ToString(), decision.Remaining?.ToString());
        var charges = decision.Charges;
        for (var i = 0; i < Charges.Length; i++)
        {
            var (path, actual) = ($"charges[{i.ToString(CultureInfo.InvariantCulture)}].", i < charges.Length ? charges[i] : null);
            Same(path + "kind", Word(Charges[i].Kind), Word(actual?.Demand.Kind));
            Same(path + "chargeable", Charges[i].Chargeable?.ToString(), actual?.Chargeable.ToString());
            Same(path + "verdict", Word(Charges[i].Verdict), Word(actual?.Verdict));
        }

        var (findings, voided) = (decision.Findings, decision.VoidTerms);
        var cited = findings.SelectMany(f => f.Citations).Concat(charges.SelectMany(c => c.Citations)).Concat(voided.SelectMany(v => v.Citations)).Select(c => c.Article).ToHashSet(StringComparer.Ordinal);
        foreach (var article in Articles)
            if (!cited.Contains(article)) differences.Add(new("articles", article, string.Join(", ", cited.Order(StringComparer.Ordinal))));
        foreach (var code in Findings)
            if (!findings.Any(f => f.Code == code)) differences.Add(new("findings", code, string.Join(", ", findings.Select(f => f.Code))));
        foreach (var kind in VoidTerms)
            if (!voided.Any(v => v.Clause.Kind == kind)) differences.Add(new("voidTerms", Word(kind), string.Join(", ", voided.Select(v => Word(v.Clause.Kind)))));
        return differences.ToImmutable();
    }

    private static string? Word<T>(T? value) where T : struct, Enum => value is { } given ? JsonNamingPolicy.CamelCase.ConvertName(given.ToString()) : null;

    private static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static string? Day(LocalDate? day) => day is { } given ? LocalDatePattern.Iso.Format(given) : null;
}
