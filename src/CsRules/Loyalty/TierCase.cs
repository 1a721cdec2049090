using System.Collections.Immutable;
using CsRules.Documents;
using FluentValidation;
using NodaTime;

namespace CsRules.Loyalty;

/// <summary>A customer's tier as a document: the program, the customer's history, the instant to answer for.</summary>
/// <example>
/// <para>With no instant, no orders and no tier before it is the caller's instant and the lowest tier:</para>
/// <code>
/// var tiers = new TierCase { Program = program, History = new() };
/// tiers.AsOf;                                                                    // null
/// tiers.Program.Compile().Assess(tiers.History, tiers.AsOf ?? now).Current.Id;   // "white"
/// </code>
/// </example>
public sealed record TierCase
{
    /// <summary>The program.</summary>
    public required TierProgram Program { get; init; }

    /// <summary>The customer.</summary>
    public required TierHistory History { get; init; }

    /// <summary>The instant to answer for; the caller's where not said.</summary>
    public Instant? AsOf { get; init; }
}

/// <summary>Everything that can be wrong with a tier document.</summary>
/// <example>
/// <para>A tier that the program no longer has is told with its path:</para>
/// <code>
/// var tiers = new TierCase { Program = program, History = history with { Last = new("platinum", today, today) } };
/// var wrong = new TierCaseValidator().Validate(tiers).Errors[0];
/// wrong.ErrorCode;      // "tier-history.unknown-tier"
/// wrong.PropertyName;   // "History.Last.Tier"
/// </code>
/// </example>
public sealed class TierCaseValidator : AbstractValidator<TierCase>
{
    /// <summary>The rules.</summary>
    public TierCaseValidator()
    {
        RuleFor(c => c.Program).SetValidator(new TierProgramValidator());
        RuleFor(c => c.History).SetValidator(c => new TierHistoryValidator(c.Program));
    }
}

/// <summary>An assessment laid out as a document: what <c>tier assess</c> prints.</summary>
/// <example>
/// <para>An assessment laid out for a page:</para>
/// <code>
/// var assessed = program.Compile().Assess(history, now);
/// TierAnswer.Of(assessed, "C-1001", Language.English).Tier;   // "silver"
/// </code>
/// </example>
public sealed record TierAnswer
{
    /// <summary>The customer.</summary>
    public string? Customer { get; init; }

    /// <summary>The instant it stands for.</summary>
    public required Instant AsOf { get; init; }

    /// <summary>The tier's id.</summary>
    public required string Tier { get; init; }

    /// <summary>The tier's name.</summary>
    public required string Name { get; init; }

    /// <summary>Why.</summary>
    public required TierReason Reason { get; init; }

    /// <summary>The tier that the window alone gives.</summary>
    public required string Qualified { get; init; }

    /// <summary>Since the last assessment.</summary>
    public required TierChange Change { get; init; }

    /// <summary>Spend that counts.</summary>
    public required Money Spend { get; init; }

    /// <summary>Orders that count.</summary>
    public required int Orders { get; init; }

    /// <summary>Points earned by them.</summary>
    public required Money Points { get; init; }

    /// <summary>The last day on which it is surely held, inclusive.</summary>
    public LocalDate? ValidUntil { get; init; }

    /// <summary>What it takes to keep it.</summary>
    public TierDistance? ToKeep { get; init; }

    /// <summary>What it takes to reach the next.</summary>
    public TierDistance? ToNext { get; init; }

    /// <summary>What it gives.</summary>
    public required TierBenefits Benefits { get; init; }

    /// <summary>What the next assessment needs as <c>last</c>.</summary>
    public required TierStanding Standing { get; init; }

    /// <summary>Findings, for the shop.</summary>
    public required ImmutableArray<LoyaltyLine> Findings { get; init; }

    /// <summary>In words for the customer.</summary>
    public required ImmutableArray<string> CustomerText { get; init; }

    /// <summary>Lays out an assessment in a language.</summary>
    public static TierAnswer Of(TierAssessment assessed, string? customer, Language language)
    {
        ArgumentNullException.ThrowIfNull(assessed);
        var findings = assessed.Findings;
        return new()
        {
            Customer = customer,
            AsOf = assessed.AsOf,
            Tier = assessed.Current.Id,
            Name = assessed.Current.Name ?? assessed.Current.Id,
            Reason = assessed.Reason,
            Qualified = assessed.Qualified.Id,
            Change = assessed.Change,
            Spend = assessed.Spend,
            Orders = assessed.Orders,
            Points = assessed.Points,
            ValidUntil = assessed.ValidUntil,
            ToKeep = assessed.ToKeep,
            ToNext = assessed.ToNext,
            Benefits = assessed.Current.Benefits,
            Standing = assessed.Standing,
            Findings = [.. findings.Select(f => new LoyaltyLine(f.Code, f.Explain(language)))],
            CustomerText = [.. findings.Select(f => f.Explain(language, Voice.Customer))],
        };
    }
}

/// <summary>A finding in words.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Text">The words.</param>
/// <example>
/// <para>For the lowest tier there is nothing to keep, so that no line speaks of it:</para>
/// <code>
/// var lines = TierAnswer.Of(program.Compile().Assess(new TierHistory(), now), null, Language.English).Findings;
/// lines.Any(line =&gt; line.Code.StartsWith("tier.keep", StringComparison.Ordinal));   // false
/// lines[1].Text;                                                                    // "화이트: qualified."
/// </code>
/// </example>
public sealed record LoyaltyLine(string Code, string Text);

/// <summary>A program check laid out as a document: what <c>tier check</c> prints.</summary>
/// <example>
/// <para>The warnings in words:</para>
/// <code>
/// var check = TierCheck.Of(program.Compile(), [history], now);
/// TierCheckAnswer.Of(check, Language.English).Warnings.Length == check.Warnings.Length;   // true
/// </code>
/// </example>
public sealed record TierCheckAnswer
{
    /// <summary>The instant it stands for.</summary>
    public required Instant AsOf { get; init; }

    /// <summary>How many customers there are.</summary>
    public required long Customers { get; init; }

    /// <summary>Tier by tier, lowest first.</summary>
    public required ImmutableArray<TierShare> Tiers { get; init; }

    /// <summary>What the benefits cost a year.</summary>
    public required Money YearlyCost { get; init; }

    /// <summary>What is wrong with the program on these customers.</summary>
    public required ImmutableArray<LoyaltyLine> Warnings { get; init; }

    /// <summary>Lays out a check in a language.</summary>
    public static TierCheckAnswer Of(TierCheck check, Language language)
    {
        ArgumentNullException.ThrowIfNull(check);
        return new()
        {
            AsOf = check.AsOf,
            Customers = check.Customers,
            Tiers = check.Tiers,
            YearlyCost = check.YearlyCost,
            Warnings = [.. check.Warnings.Select(w => new LoyaltyLine(w.Code, w.Explain(language)))],
        };
    }
}
