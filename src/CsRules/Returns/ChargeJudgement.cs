using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Decisions;
using CsRules.Json;

namespace CsRules.Returns;

/// <summary>Whether a seller may charge what it demands.</summary>
[JsonConverter(typeof(CamelCaseEnum<ChargeVerdict>))]
public enum ChargeVerdict
{
    /// <summary>Not at all.</summary>
    Forbidden,

    /// <summary>Only a smaller amount.</summary>
    Limited,

    /// <summary>In full, but disputed or by practice only: a person should look.</summary>
    Doubtful,

    /// <summary>In full.</summary>
    Allowed,
}

/// <summary>A demanded charge, judged.</summary>
/// <param name="Demand">What was demanded.</param>
/// <param name="Verdict">Whether it may be charged.</param>
/// <param name="Chargeable">How much may be charged.</param>
/// <param name="Finding">Why, with its citations and data.</param>
public sealed record ChargeJudgement(ChargeDemand Demand, ChargeVerdict Verdict, Money Chargeable, Finding Finding)
{
    /// <summary>What may not be charged.</summary>
    public Money Refused => Demand.Amount - Chargeable;

    /// <summary>The articles it was judged by.</summary>
    public ImmutableArray<Citation> Citations => Finding.Citations;
}
