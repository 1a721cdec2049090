namespace CsRules.Service;

/// <summary>Counts of a product line.</summary>
/// <param name="Line">The line.</param>
/// <param name="Buyers">Its buyers.</param>
/// <param name="Again">Of them, those who bought it again.</param>
/// <example>
/// <para>More who bought again than bought at all can't be read back:</para>
/// <code>
/// var wrong = serviceReport.ToDocument() with { ProductLines = [new ProductLineCounts("shampoo", Buyers: 1, Again: 2)] };
/// new ServiceReportValidator().Validate(wrong).Errors[0].ErrorCode;   // "service-report.counts"
/// </code>
/// </example>
public sealed record ProductLineCounts(string Line, long Buyers, long Again)
{
    /// <summary>Both together.</summary>
    public static ProductLineCounts operator +(ProductLineCounts one, ProductLineCounts other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return one with { Buyers = one.Buyers + other.Buyers, Again = one.Again + other.Again };
    }
}
