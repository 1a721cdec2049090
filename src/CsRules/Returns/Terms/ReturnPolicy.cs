using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Documents;
using CsRules.Laws;
using FluentValidation;

namespace CsRules.Returns;

/// <summary>A shop's return terms, as typed clauses. What helps the consumer counts; what takes away is void and named.</summary>
/// <example>
/// <para>Terms that take away change nothing: three days instead of seven are void, and the law's last day stays:</para>
/// <code>
/// var terms = new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.ReturnWindow, Days = 3 }] }.Compile(Law.Korea);
/// Law.Korea.Decide(claim, terms, asOf).LastDay;   // 2025-10-10
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ReturnPolicy
{
    /// <summary>The clauses, in the shop's order.</summary>
    public required ImmutableArray<PolicyClause> Clauses { get; init; }

    /// <summary>True where both hold the same clauses in the same order.</summary>
    public bool Equals(ReturnPolicy? other) => other is not null && Clauses.AsSpan().SequenceEqual(other.Clauses.AsSpan());

    /// <summary>The same for equal terms.</summary>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var clause in Clauses.AsSpan()) hash.Add(clause);
        return hash.ToHashCode();
    }

    /// <summary>Reads the terms under the laws of a country: judges every clause and keeps what helps the consumer.</summary>
    /// <param name="laws">The country's laws; those of <see cref="LawBook.Default"/> where nothing is said.</param>
    /// <exception cref="ValidationException">The policy has errors; all of them are listed.</exception>
    public ReturnRights Compile(LawBook? laws = null)
    {
        Validation.ThrowIfInvalid(ReturnPolicyValidator.Instance, this);
        return new(laws ?? LawBook.Default, this);
    }

    /// <summary>Reads the terms under one act alone.</summary>
    /// <exception cref="ValidationException">The policy has errors; all of them are listed.</exception>
    public ReturnTerms Compile(Law law)
    {
        ArgumentNullException.ThrowIfNull(law);
        Validation.ThrowIfInvalid(ReturnPolicyValidator.Instance, this);
        return TermsReading.Read(this, law);
    }
}
