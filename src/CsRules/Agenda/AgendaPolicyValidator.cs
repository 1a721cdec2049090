using CsRules.Coupons;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Markets;
using CsRules.Refunds;
using CsRules.Returns;
using CsRules.Sla;
using FluentValidation;

namespace CsRules.Agenda;

/// <summary>Everything that can be wrong with the settings.</summary>
/// <example>
/// <para>A window told on its last day can be, a conversation closed on the day of the reply can't:</para>
/// <code>
/// new AgendaPolicyValidator().Validate(new AgendaPolicy { WindowDays = 0 }).IsValid;               // true
/// new AgendaPolicyValidator().Validate(new AgendaPolicy { SilentDays = 0 }).Errors[0].ErrorCode;   // "service.threshold"
/// </code>
/// </example>
public sealed class AgendaPolicyValidator : AbstractValidator<AgendaPolicy>
{
    private const int Most = 3660;

    /// <summary>The rules.</summary>
    public AgendaPolicyValidator()
    {
        RuleFor(p => p).Custom((p, context) => LawChecks.Country(context, nameof(AgendaPolicy.Regime), p.Regime));
        RuleFor(p => p).Custom((p, context) =>
        {
            if (p.Market is { } market && MarketBook.Find(market) is null) Validation.Add(context, MarketBook.Unknown("$.market", market));
        });
        RuleFor(p => p.Seller).SetValidator(MarketSellerValidator.Instance);
        RuleFor(p => p.Terms!).SetValidator(new ReturnPolicyValidator()).When(p => p.Terms is not null);
        RuleFor(p => p.Refunds).SetValidator(new RefundPolicyValidator());
        RuleFor(p => p.Replies!).SetValidator(new SlaPolicyValidator()).When(p => p.Replies is not null);
        RuleFor(p => p.Coupons!).SetValidator(new CouponBookValidator()).When(p => p.Coupons is not null);
        RuleFor(p => p.WindowDays).InclusiveBetween(0, Most).WithErrorCode("service.threshold").WithState(p => Validation.Data(("given", p.WindowDays), ("least", 0), ("most", Most)));
        RuleFor(p => p.CouponDays).InclusiveBetween(0, Most).WithErrorCode("service.threshold").WithState(p => Validation.Data(("given", p.CouponDays), ("least", 0), ("most", Most)));
        RuleFor(p => p.SilentDays).InclusiveBetween(1, Most).WithErrorCode("service.threshold").WithState(p => Validation.Data(("given", p.SilentDays), ("least", 1), ("most", Most)));
    }

    internal static AgendaPolicyValidator Instance { get; } = new();
}
