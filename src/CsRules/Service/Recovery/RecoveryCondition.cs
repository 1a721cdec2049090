using System.Text.Json.Serialization;

namespace CsRules.Service;

/// <summary>What a shop wants in return for a remedy. None of these may be asked.</summary>
/// <example>
/// <para>No condition on a review can be made, and each is refused once by name:</para>
/// <code>
/// var asks = fault with { Conditions = [RecoveryCondition.RemoveReview, RecoveryCondition.RemoveReview, RecoveryCondition.WriteNoReview] };
/// ServiceRecovery.Propose(asks, refused, RecoveryPolicy.Default).Refused.Length;   // 2
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<RecoveryCondition>))]
public enum RecoveryCondition
{
    /// <summary>That a review is removed.</summary>
    RemoveReview,

    /// <summary>That a review is changed for the better.</summary>
    ChangeReview,

    /// <summary>That no review is written.</summary>
    WriteNoReview,
}
