using CsRules.Decisions;

namespace CsRules.Laws;

/// <summary>The United States: federal law gives three days for sales away from a shop (16 CFR 429), not for sales made wholly online, by mail or by telephone. State law is not held here.</summary>
internal static class UnitedStatesRegime
{
    private static readonly LegalText Text = new("us-cooling-off", "미국 FTC 냉각기간 규칙(16 CFR 429)", "FTC Cooling-Off Rule (16 CFR 429)");

    /// <summary>The regime as data.</summary>
    public static StatutoryRegime Regime { get; } = WithoutWithdrawal.Of(
        "US", new("미국", "United States"), "America/New_York", new(Text, "", Confidence: Confidence.Partly), SalesChannel.DoorToDoor);
}
