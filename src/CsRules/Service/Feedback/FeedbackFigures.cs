using System.Text.Json.Serialization;

namespace CsRules.Service;

/// <summary>
/// What feedback comes to. A commutative monoid: <see cref="Merge"/> adds counts, <c>default</c> changes nothing.
/// </summary>
/// <param name="Answers">Feedback of any kind.</param>
/// <param name="Rated">Of it, with a satisfaction from 1 to 5.</param>
/// <param name="RatingSum">Sum of those.</param>
/// <param name="Satisfied">Of the rated, 4 and 5.</param>
/// <param name="Promoters">9 and 10.</param>
/// <param name="Passives">7 and 8.</param>
/// <param name="Detractors">0 to 6.</param>
/// <example>
/// <para>NPS runs from −100% to 100%, and is none where nobody was asked:</para>
/// <code>
/// default(FeedbackFigures).Nps                                       // null
/// new FeedbackFigures(4, 0, 0, 0, Promoters: 1, 1, Detractors: 2).Nps  // -25%
/// </code>
/// </example>
[method: JsonConstructor]
public readonly record struct FeedbackFigures(
    long Answers, long Rated, long RatingSum, long Satisfied, long Promoters, long Passives, long Detractors)
{
    /// <summary>CSAT: the satisfied of the rated, rounded down; null where nobody rated.</summary>
    [JsonIgnore]
    public Rate? Csat => Shares.Of(Satisfied, Rated);

    /// <summary>Mean rating in hundredths (433 is 4.33), rounded down; null where nobody rated.</summary>
    [JsonIgnore]
    public long? RatingHundredths => Rated == 0 ? null : RatingSum * 100 / Rated;

    /// <summary>NPS: the share of promoters less the share of detractors, rounded towards zero; null where nobody was asked.</summary>
    [JsonIgnore]
    public Rate? Nps
    {
        get
        {
            var asked = Promoters + Passives + Detractors;
            return asked == 0 ? null : new Rate((long)((Int128)(Promoters - Detractors) * Rate.Whole / asked));
        }
    }

    /// <summary>The figures of one answer.</summary>
    public static FeedbackFigures Of(Feedback feedback)
    {
        ArgumentNullException.ThrowIfNull(feedback);
        var (csat, nps) = (feedback.Csat, feedback.Recommends);
        return new(1, csat is null ? 0 : 1, csat ?? 0, csat >= 4 ? 1 : 0, nps >= 9 ? 1 : 0, nps is 7 or 8 ? 1 : 0, nps <= 6 ? 1 : 0);
    }

    /// <summary>Both together.</summary>
    public FeedbackFigures Merge(FeedbackFigures other) => new(
        Answers + other.Answers, Rated + other.Rated, RatingSum + other.RatingSum, Satisfied + other.Satisfied,
        Promoters + other.Promoters, Passives + other.Passives, Detractors + other.Detractors);
}
