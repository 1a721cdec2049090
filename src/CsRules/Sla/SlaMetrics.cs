namespace CsRules.Sla;

/// <summary>What solving does to a clock.</summary>
internal enum SlaSolving
{
    /// <summary>It ends.</summary>
    Ends,

    /// <summary>It ends, or waits for a reopening: the policy says.</summary>
    AsThePolicySays,

    /// <summary>It stands still, and goes on where it is reopened.</summary>
    GoesOnWhenReopened,
}

/// <summary>What stops a clock that is due.</summary>
internal enum SlaDuty
{
    /// <summary>A public reply.</summary>
    Reply,

    /// <summary>A solution.</summary>
    Solve,
}

/// <summary>What sets one metric apart from the others.</summary>
/// <param name="HasCycles">It begins again and again; a report counts the longest.</param>
/// <param name="BeginsAtCreation">It begins with the conversation; else with a word of the customer, or of the shop.</param>
/// <param name="AlwaysPauses">Waiting for the customer pauses it whatever the policy says: that is its meaning.</param>
/// <param name="Solving">What solving does to it.</param>
/// <param name="Duty">What stops it.</param>
internal readonly record struct SlaTraits(bool HasCycles, bool BeginsAtCreation, bool AlwaysPauses, SlaSolving Solving, SlaDuty Duty);

/// <summary>The table of the metrics. A new one is a row here, its events in the walk, and its words.</summary>
internal static class SlaMetrics
{
    public const SlaMetric First = SlaMetric.FirstResponse;
    public const SlaMetric Last = SlaMetric.RequesterWait;
    public const int Count = (int)Last + 1;

    // In the order of SlaMetric.
    private static readonly SlaTraits[] Rows =
    [
        // HasCycles, BeginsAtCreation, AlwaysPauses
        new(false, true, false, SlaSolving.AsThePolicySays, SlaDuty.Reply), // FirstResponse
        new(true, false, false, SlaSolving.AsThePolicySays, SlaDuty.Reply), // NextResponse
        new(false, true, false, SlaSolving.Ends, SlaDuty.Solve), // FirstResolution
        new(false, true, false, SlaSolving.GoesOnWhenReopened, SlaDuty.Solve), // TotalResolution
        new(true, false, false, SlaSolving.Ends, SlaDuty.Reply), // PeriodicUpdate
        new(false, true, true, SlaSolving.GoesOnWhenReopened, SlaDuty.Solve), // RequesterWait
    ];

    public static ref readonly SlaTraits Of(SlaMetric metric) => ref Rows[(int)metric];
}
