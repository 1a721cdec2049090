using System.Collections.Immutable;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Returns;
using CsRules.Sla;
using FluentValidation;
using NodaTime;

namespace CsRules.Service;

/// <summary>
/// A shop's settings for service rules, ready to answer: patterns, audit and report of histories. Days are those of Korea's law.
/// Immutable; share one among all threads.
/// </summary>
/// <example>
/// <para>What is later than the instant asked about is not looked at:</para>
/// <code>
/// servicePlan.Patterns(contacts, tuesday).Leading                            // RapidFollowUp
/// servicePlan.Patterns(contacts, Instant.FromUtc(2025, 10, 1, 0, 0)).Leading // EveryoneElse
/// </code>
/// </example>
public sealed class ServicePlan
{
    private readonly ReturnTerms _terms;
    private readonly Lazy<SlaPlan> _replies;
    private readonly Lazy<string> _basis;

    private ServicePlan(ServicePolicy policy)
    {
        Policy = policy;
        Law = LawBook.OrDefault(policy.Regime).General;
        _terms = policy.Terms is { } terms ? TermsReading.Read(terms, Law) : ReturnTerms.None;
        Thresholds = [.. BehaviourTable.Rows.Select(row => row.Threshold(policy.Patterns))];
        _replies = new(() => (policy.Replies ?? SlaPolicy.Default).Compile());
        _basis = new(() => ServiceBasis.Of(policy, Replies));
    }

    /// <summary>The settings.</summary>
    public ServicePolicy Policy { get; }

    /// <summary>The reply policy, compiled when first asked for.</summary>
    public SlaPlan Replies => _replies.Value;

    /// <summary>
    /// A digest of the settings that a report's counts rest on, and of the reply policy and its calendar: reports under two of them
    /// are not merged. What only words or thresholds of a page change is not in it.
    /// </summary>
    public string Basis => _basis.Value;

    /// <summary>The law that the shop lives under.</summary>
    public Law Law { get; }

    /// <summary>From how many sightings on each behaviour makes its pattern.</summary>
    internal ImmutableArray<int> Thresholds { get; }

    internal DateTimeZone Zone => Law.Zone;

    /// <summary>Checks settings and makes them ready.</summary>
    /// <exception cref="ValidationException">The definition has errors; the exception names them all.</exception>
    internal static ServicePlan Of(ServicePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        Validation.ThrowIfInvalid(ServicePolicyValidator.Instance, policy);
        return new(policy);
    }

    /// <summary>The patterns that a history shows at an instant; what is later is not looked at.</summary>
    /// <exception cref="CsRulesException">The history can't be read: a conversation lies outside the dates that the shop's hours cover, say.</exception>
    public PatternReading Patterns(ContactHistory history, Instant asOf)
    {
        AsOf.ThrowIfUnanswerable(asOf);
        ArgumentNullException.ThrowIfNull(history);
        try
        {
            return new PatternWalk(this, history, asOf, null).Run();
        }
        catch (Exception failed) when (Facts.Refused(failed, new ContactHistoryValidator(this), history) is { } refused)
        {
            throw refused;
        }
    }

    /// <summary>The sins of service that a history shows at an instant; what is later is not looked at.</summary>
    /// <exception cref="CsRulesException">The history can't be read: a conversation lies outside the dates that the shop's hours cover, say.</exception>
    public ServiceAudit Audit(ContactHistory history, Instant asOf)
    {
        AsOf.ThrowIfUnanswerable(asOf);
        ArgumentNullException.ThrowIfNull(history);
        try
        {
            return ServiceAudit.Of(this, history, asOf);
        }
        catch (Exception failed) when (Facts.Refused(failed, new ContactHistoryValidator(this), history) is { } refused)
        {
            throw refused;
        }
    }

    internal LocalDate? LastDayToReturn(Moment orderedOn, Moment deliveredOn, Instant asOf) =>
        Decide(new() { Sale = new() { OrderedOn = orderedOn }, Supply = new() { On = deliveredOn } }, asOf).LastDay;

    internal ReturnDecision Decide(ReturnClaim claim, Instant asOf) => Law.Decide(claim, _terms, asOf);
}
