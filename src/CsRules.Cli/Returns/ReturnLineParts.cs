using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Decisions;
using CsRules.Laws;
using CsRules.Returns;

namespace CsRules.Cli.Returns;

/// <summary>A finding.</summary>
/// <param name="Code">What was found.</param>
/// <param name="Effect">Which way it speaks.</param>
/// <param name="Citations">Where it is written.</param>
public sealed record ReturnLineFinding(string Code, FindingEffect Effect, ImmutableArray<ReturnLineCitation> Citations)
{
    internal static ReturnLineFinding Of(Finding finding) =>
        new(finding.Code, finding.Effect, ImmutableArray.CreateRange(finding.Citations, static cited => new ReturnLineCitation(cited.Article, cited.Confidence)));
}

/// <summary>An article, and how sure it is.</summary>
/// <param name="Article">The article of the act.</param>
/// <param name="Confidence">How sure it is.</param>
public sealed record ReturnLineCitation(string Article, Confidence Confidence);

/// <summary>A charge that was demanded.</summary>
/// <param name="Kind">What for.</param>
/// <param name="Demanded">How much was demanded.</param>
/// <param name="Verdict">Whether it may be.</param>
/// <param name="Chargeable">How much of it may be.</param>
public sealed record ReturnLineCharge(ChargeKind Kind, Money Demanded, ChargeVerdict Verdict, Money Chargeable);

/// <summary>A term of the shop that is void.</summary>
/// <param name="Number">Its number among the clauses, from 1.</param>
/// <param name="Kind">What it is about.</param>
public sealed record ReturnLineClause(int Number, ClauseKind Kind);

/// <summary>JSON metadata of the answer.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReturnLine))]
internal sealed partial class ReturnLineJson : JsonSerializerContext;
