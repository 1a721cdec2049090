using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Documents;
using CsRules.Returns;
using CsRules.Sla;
using FluentValidation;

namespace CsRules.Service;

/// <summary>A shop's settings for service rules. Everything has a default.</summary>
/// <example>
/// <para>Settings that can't be are refused when they are compiled, all of them at once:</para>
/// <code>
/// var policy = new ServicePolicy { RecontactDays = 0 };
/// new ServicePolicyValidator().Validate(policy).Errors[0].ErrorCode   // "service.threshold"
/// ServicePolicy.Default.Compile().Policy.RecontactDays               // 7
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ServicePolicy
{
    /// <summary>The defaults.</summary>
    public static ServicePolicy Default { get; } = new();

    /// <summary>Country whose law the shop lives under (ISO 3166); the default law where nothing is said.</summary>
    public string? Regime { get; init; }

    /// <summary>From when on behaviour is a pattern.</summary>
    public ContactThresholds Patterns { get; init => field = value ?? ContactThresholds.Default; } = ContactThresholds.Default;

    /// <summary>From when on service is a sin.</summary>
    public AuditThresholds Audit { get; init => field = value ?? AuditThresholds.Default; } = AuditThresholds.Default;

    /// <summary>How far the shop may be kind; not at all where absent.</summary>
    public GoodwillAllowance? Goodwill { get; init; }

    /// <summary>A matter raised again within so many days of 24 hours after it was solved is a re-contact.</summary>
    [JsonIgnore]
    public int RecontactDays { get; init; } = 7;

    /// <summary>From when on a product line is one that customers buy again.</summary>
    public RepurchaseThresholds Repurchase { get; init => field = value ?? RepurchaseThresholds.Default; } = RepurchaseThresholds.Default;

    /// <summary>The shop's return terms: a refusal that they allow is a sin too.</summary>
    public ReturnPolicy? Terms { get; init; }

    /// <summary>The reply policy by which response times are measured; the preset where absent.</summary>
    public SlaPolicy? Replies { get; init; }

    /// <summary>What the shop says it will improve, for the published page.</summary>
    public ImmutableArray<LocalizedText> Improvements { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Checks the settings and makes them ready.</summary>
    /// <exception cref="ValidationException">The definition has errors; the exception names them all.</exception>
    public ServicePlan Compile() => ServicePlan.Of(this);

    // What a document leaves out keeps its default: a generated reader sets every member that can only be set once.
    [JsonInclude, JsonPropertyName("recontactDays")]
    internal int? RecontactDaysTold
    {
        get => RecontactDays;
        init => RecontactDays = value ?? RecontactDays;
    }
}
