using CsRules.Documents;
using FluentValidation;

namespace CsRules.Markets;

/// <summary>Everything that can be wrong with what a marketplace knows of a seller.</summary>
/// <example>
/// <para>A lead time of no days is the day of the payment, and a negative one is none:</para>
/// <code>
/// new MarketSellerValidator().Validate(new MarketSeller { LeadDays = 0 }).IsValid;                // true
/// new MarketSellerValidator().Validate(new MarketSeller { LeadDays = -1 }).Errors[0].ErrorCode;   // "market.days"
/// </code>
/// </example>
public sealed class MarketSellerValidator : AbstractValidator<MarketSeller>
{
    private const int MostRatings = 100_000_000;
    private const int MostDays = 3660;
    private const int MostSteps = 100;

    internal static readonly MarketSellerValidator Instance = new();

    /// <summary>The rules.</summary>
    public MarketSellerValidator()
    {
        RuleFor(seller => seller).Custom((seller, context) =>
        {
            void Within(string code, string path, int? given, int most)
            {
                if (given < 0 || given > most) Validation.Fail(context, path, code, ("given", given), ("least", 0), ("most", most));
            }

            Within("market.days", "LeadDays", seller.LeadDays, MostDays);
            Within("market.sanctions", "Sanctions", seller.Sanctions, MostSteps);
            Within("market.ratings", "Satisfied", seller.Satisfied, MostRatings);
            Within("market.ratings", "Dissatisfied", seller.Dissatisfied, MostRatings);
        });
    }
}
