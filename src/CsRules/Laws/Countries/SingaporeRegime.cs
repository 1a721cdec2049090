using CsRules.Decisions;

namespace CsRules.Laws;

/// <summary>Singapore: the regulations of 2009 let a consumer cancel direct sales and time shares (five days), not online purchases: seen in their definitions.</summary>
internal static class SingaporeRegime
{
    private static readonly LegalText Text = new("sg-cancellation", "싱가포르 공정거래(계약취소) 규정 2009", "Consumer Protection (Fair Trading) (Cancellation of Contracts) Regulations 2009", Provisions: ProvisionKind.Regulation);

    /// <summary>The regime as data.</summary>
    public static StatutoryRegime Regime { get; } = WithoutWithdrawal.Of(
        "SG", new("싱가포르", "Singapore"), "Asia/Singapore", new(Text, "2", Confidence: Confidence.Partly), SalesChannel.DoorToDoor);
}
