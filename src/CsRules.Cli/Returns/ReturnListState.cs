using System.Text.Json.Serialization;

namespace CsRules.Cli.Returns;

/// <summary>What a line of an order list comes to.</summary>
[JsonConverter(typeof(CamelCaseEnum<ReturnListState>))]
public enum ReturnListState
{
    /// <summary>The buyer has asked to cancel it or to give it back, and that is not decided yet.</summary>
    Asked,

    /// <summary>It can be returned for a change of mind.</summary>
    Open,

    /// <summary>It is not delivered yet: it can be withdrawn from, and no window runs.</summary>
    NotDelivered,

    /// <summary>The list says that it was delivered after the instant of the answer.</summary>
    DeliveredLater,

    /// <summary>What is known does not decide it.</summary>
    NeedsEvidence,

    /// <summary>It can't be returned for a change of mind any more.</summary>
    Lapsed,

    /// <summary>It was cancelled, or went back.</summary>
    Cancelled,
}
