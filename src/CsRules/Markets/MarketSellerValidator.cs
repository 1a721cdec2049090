using CsRules.Documents;
using FluentValidation;
using NodaTime.Text;

namespace CsRules.Markets;

/// <summary>Everything that can be wrong with what a marketplace knows of a seller.</summary>
/// <example>
/// <para>Midnight is written 00:00:</para>
/// <code>
/// new MarketSellerValidator().Validate(new MarketSeller { SameDayCutOff = "00:00" }).IsValid;               // true
/// new MarketSellerValidator().Validate(new MarketSeller { SameDayCutOff = "24:00" }).Errors[0].ErrorCode;   // "market.cut-off"
/// </code>
/// </example>
public sealed class MarketSellerValidator : AbstractValidator<MarketSeller>
{
    private const int MostRatings = 100_000_000;
    private const int MostDays = 3660;
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    internal static readonly MarketSellerValidator Instance = new();

    /// <summary>The rules.</summary>
    public MarketSellerValidator()
    {
        RuleFor(seller => seller).Custom((seller, context) =>
        {
            void Within(string path, int? given, int most)
            {
                if (given < 0 || given > most) Validation.Fail(context, path, "market.days", ("given", given), ("least", 0), ("most", most));
            }

            if (seller.SameDayCutOff is { } cutOff && !Clock.Parse(cutOff).Success) Validation.Fail(context, "SameDayCutOff", "market.cut-off", ("given", cutOff));
            Within("LeadDays", seller.LeadDays, MostDays);
            Within("Sanctions", seller.Sanctions, MostDays);
            Within("Satisfied", seller.Satisfied, MostRatings);
            Within("Dissatisfied", seller.Dissatisfied, MostRatings);
        });
    }
}
