using CsRules.Documents;
using CsRules.Laws;
using CsRules.Orders;
using CsRules.Sla;
using FluentValidation;

namespace CsRules.Markets;

/// <summary>Everything that can be wrong with a seller's document.</summary>
/// <example>
/// <para>One order told twice would count twice:</para>
/// <code>
/// var twice = new MarketCase { Market = "smartstore", Orders = [paid, paid] };
/// new MarketCaseValidator().Validate(twice).Errors[0].ErrorCode;   // "market.order-twice"
/// </code>
/// </example>
public sealed class MarketCaseValidator : AbstractValidator<MarketCase>
{
    internal static readonly MarketCaseValidator Instance = new();

    /// <summary>The rules.</summary>
    public MarketCaseValidator()
    {
        Validation.AsOfIsAnswerable(this, c => c.AsOf);
        RuleFor(c => c.Rules!).SetValidator(MarketRulesValidator.Instance).When(c => c.Rules is not null);
        RuleFor(c => c.Seller).SetValidator(MarketSellerValidator.Instance);
        RuleForEach(c => c.Orders).SetValidator(OrderLifeValidator.Instance);
        RuleForEach(c => c.Conversations).SetValidator(ConversationValidator.Instance);
        RuleFor(c => c).Custom((c, context) =>
        {
            if (c.Rules is null && (c.Market is null || MarketBook.Find(c.Market) is null))
            {
                Validation.Add(context, MarketBook.Unknown("$.market", c.Market ?? ""));
                return;
            }

            var country = c.Rules is { } own ? own.Regime : MarketBook.Find(c.Market!)!.Regime;
            if (country is not null && LawBook.Find(country) is null) return;
            CheckDays(c, LawBook.OrDefault(country).General, context);
        });
    }

    // Every day from which something is counted lies in the years whose holidays are known.
    private static void CheckDays(MarketCase c, Law law, ValidationContext<MarketCase> context)
    {
        void Day(string path, Moment? moment) => LawChecks.Day(context, path, moment, law);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        if (c.AsOf is { } asOf) Day("AsOf", Moment.At(asOf));
        for (var i = 0; i < c.Orders.Length; i++)
        {
            var (life, path) = (c.Orders[i], $"Orders[{i}]");
            if (!ids.Add(life.Order.Id)) Validation.Fail(context, path + ".Order.Id", "market.order-twice", ("given", life.Order.Id));
            Day(path + ".Order.PlacedOn", life.Order.PlacedOn);
            for (var p = 0; p < life.Order.Payments.Length; p++) Day($"{path}.Order.Payments[{p}].On", life.Order.Payments[p].On);
            for (var e = 0; e < life.Events.Length; e++)
                if (life.Events[e].At is { } at) Day($"{path}.Events[{e}].At", Moment.At(at));
            Day(path + ".Supply.Delay.ToldOn", life.Supply?.Delay?.ToldOn);
            Day(path + ".Supply.Delay.PromisedOn", life.Supply?.Delay?.PromisedOn);
            Day(path + ".Supply.ExpectedOn", life.Supply?.ExpectedOn);
        }

        for (var i = 0; i < c.Conversations.Length; i++) Day($"Conversations[{i}].Created", Moment.At(c.Conversations[i].Created));
    }
}
