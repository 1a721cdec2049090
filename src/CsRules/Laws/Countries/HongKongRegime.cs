using CsRules.Decisions;

namespace CsRules.Laws;

/// <summary>Hong Kong: no act on online retail and no cooling-off right in general (research of the Legislative Council, 2019-20); a bill may have changed that since.</summary>
internal static class HongKongRegime
{
    private static readonly LegalText Text = new("hk-sale-of-goods", "홍콩 물품매매조례(제26장)", "Sale of Goods Ordinance (Cap. 26)");

    /// <summary>The regime as data.</summary>
    public static StatutoryRegime Regime { get; } = WithoutWithdrawal.Of(
        "HK", new("홍콩", "Hong Kong"), "Asia/Hong_Kong", new(Text, "", Confidence: Confidence.Partly));
}
