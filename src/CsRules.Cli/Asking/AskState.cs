using CsRules.Returns;
using NodaTime;

namespace CsRules.Cli.Asking;

/// <summary>What has been answered so far. The day on which it is asked is a fact like the others.</summary>
/// <param name="Today">The day, in the zone of the shop's law.</param>
internal sealed record AskState(LocalDate Today)
{
    /// <summary>The questions that have been answered.</summary>
    public int Asked { get; init; }

    /// <summary>Why it comes back.</summary>
    public ReturnReason Reason { get; init; }

    /// <summary>When it was ordered; null where nobody knows.</summary>
    public LocalDate? Ordered { get; init; }

    /// <summary>When it came; null while it has not.</summary>
    public LocalDate? Delivered { get; init; }

    /// <summary>When the customer told.</summary>
    public LocalDate? Told { get; init; }

    /// <summary>What was bought.</summary>
    public AskedGoods Goods { get; init; }

    /// <summary>In what condition it is.</summary>
    public AskedCondition Condition { get; init; }

    /// <summary>Whether the shop had said that it can't be returned, and the customer agreed where that is asked for; null where nobody knows.</summary>
    public bool? Marked { get; init; }

    /// <summary>When the fault was noticed.</summary>
    public LocalDate? Noticed { get; init; }

    /// <summary>What the shop charges for the way back, as it had announced it; null for nothing.</summary>
    public Money? Fee { get; init; }
}
