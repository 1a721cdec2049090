namespace CsRules.Service;

/// <summary>Counts of feedback from one source.</summary>
/// <param name="Source">The source.</param>
/// <param name="Figures">The counts.</param>
/// <example>
/// <para>A source without any feedback is left out:</para>
/// <code>
/// serviceReport.ToDocument().Periods.SelectMany(period =&gt; period.Feedback).Select(feedback =&gt; feedback.Source);   // Inquiry
/// </code>
/// </example>
public sealed record FeedbackCounts(FeedbackSource Source, FeedbackFigures Figures)
{
    /// <summary>Both together.</summary>
    public static FeedbackCounts operator +(FeedbackCounts one, FeedbackCounts other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return one with { Figures = one.Figures.Merge(other.Figures) };
    }
}
