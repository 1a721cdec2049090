using System.Text.Json.Serialization;

namespace CsRules.Orders;

/// <summary>Whether a contract that needs a representative's consent stands.</summary>
/// <example>
/// <para>With nothing said it may be cancelled, whether or not the trader told so:</para>
/// <code>
/// MinorContracts.Decide(new MinorContract(), Law.Korea)!.Standing;   // Cancellable
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<MinorStanding>))]
public enum MinorStanding
{
    /// <summary>A disputed fact would turn the answer.</summary>
    NeedsEvidence,

    /// <summary>It may be cancelled, or was.</summary>
    Cancellable,

    /// <summary>It binds.</summary>
    Binding,
}
