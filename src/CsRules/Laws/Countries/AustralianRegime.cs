using CsRules.Decisions;

namespace CsRules.Laws;

/// <summary>Australia: the Australian Consumer Law gives guarantees for faulty goods, and ten business days for unsolicited agreements (section 82), but none for a change of mind. The guarantees have no fixed window and are not held here.</summary>
internal static class AustralianRegime
{
    private static readonly LegalText Text = new("au-acl", "호주 소비자법", "Australian Consumer Law");

    /// <summary>The regime as data.</summary>
    public static StatutoryRegime Regime { get; } = WithoutWithdrawal.Of(
        "AU", new("호주", "Australia"), "Australia/Sydney", new(Text, "", Confidence: Confidence.Partly), SalesChannel.DoorToDoor, SalesChannel.TelephoneSolicited);
}
