using CsRules.Documents;
using CsRules.Laws;
using FluentValidation;

namespace CsRules.Returns;

/// <summary>Checks a claim's facts against each other: days in an order that can be, amounts of one currency.</summary>
internal sealed class ReturnClaimValidator : AbstractValidator<ReturnClaim>
{
    private readonly Law _law;

    /// <summary>Checks for a regime's zone and calendar.</summary>
    public ReturnClaimValidator(Law law)
    {
        ArgumentNullException.ThrowIfNull(law);
        _law = law;
        RuleFor(claim => claim).Custom(CheckDays);
        RuleFor(claim => claim).Custom(CheckSupply);
        RuleFor(claim => claim).Custom(CheckAmounts);
    }

    private void CheckDays(ReturnClaim claim, ValidationContext<ReturnClaim> context)
    {
        var (sale, supply, withdrawal, contract) = (claim.Sale, claim.Supply, claim.Withdrawal, claim.Contract);
        Inside(context, "Sale.OrderedOn", sale.OrderedOn);
        Inside(context, "Sale.PaidOn", sale.PaidOn);
        Inside(context, "Supply.DispatchedOn", supply.DispatchedOn);
        Inside(context, "Supply.On", supply.On);
        Inside(context, "Supply.LastParcelOn", supply.LastParcelOn);
        Inside(context, "Supply.RepairedOrExchangedOn", supply.RepairedOrExchangedOn);
        Inside(context, "Withdrawal.NoticeOn", withdrawal.NoticeOn);
        Inside(context, "Withdrawal.NoticeReachedOn", withdrawal.NoticeReachedOn);
        Inside(context, "Withdrawal.KnewOn", withdrawal.KnewOn);
        Inside(context, "Withdrawal.CouldHaveKnownOn", withdrawal.CouldHaveKnownOn);
        Inside(context, "Withdrawal.GoodsSentOn", withdrawal.GoodsSentOn);
        Inside(context, "Withdrawal.GoodsBackOn", withdrawal.GoodsBackOn);
        Inside(context, "Contract.DocumentOn", contract.DocumentOn);
        Inside(context, "Contract.AddressKnownOn", contract.AddressKnownOn);
        Inside(context, "Contract.AddressKnowableOn", contract.AddressKnowableOn);
        Inside(context, "Contract.InformedOn", contract.InformedOn);
        Inside(context, "Contract.ObstructionEndedOn", contract.ObstructionEndedOn);
        NotBefore(context, "Supply.On", supply.On, sale.OrderedOn, "claim.supply-before-order");
        NotBefore(context, "Supply.DispatchedOn", supply.DispatchedOn, sale.OrderedOn, "claim.dispatch-before-order");
        NotBefore(context, "Supply.On", supply.On, supply.DispatchedOn, "claim.supply-before-dispatch");
        NotBefore(context, "Sale.PaidOn", sale.PaidOn, sale.OrderedOn, "claim.payment-before-order");
        NotBefore(context, "Supply.LastParcelOn", supply.LastParcelOn, supply.On, "claim.last-parcel-before-supply");
        NotBefore(context, "Supply.RepairedOrExchangedOn", supply.RepairedOrExchangedOn, supply.On, "claim.repair-before-supply");
        NotBefore(context, "Withdrawal.NoticeOn", withdrawal.NoticeOn, sale.OrderedOn, "claim.notice-before-order");
        NotBefore(context, "Withdrawal.NoticeReachedOn", withdrawal.NoticeReachedOn, withdrawal.NoticeOn, "claim.notice-reached-before-sent");
        NotBefore(context, "Withdrawal.KnewOn", withdrawal.KnewOn, supply.On, "claim.knowledge-before-supply");
        NotBefore(context, "Withdrawal.CouldHaveKnownOn", withdrawal.CouldHaveKnownOn, supply.On, "claim.knowledge-before-supply");
        NotBefore(context, "Withdrawal.GoodsBackOn", withdrawal.GoodsBackOn, supply.On, "claim.goods-back-before-supply");
        NotBefore(context, "Withdrawal.GoodsBackOn", withdrawal.GoodsBackOn, withdrawal.GoodsSentOn, "claim.goods-back-before-sent");
    }

    private static void CheckSupply(ReturnClaim claim, ValidationContext<ReturnClaim> context)
    {
        var supply = claim.Supply;
        if (supply is { State: SupplyState.Supplied, On: null }) Validation.Fail(context, "Supply.On", "claim.supplied-without-day");
        if (supply is { State: SupplyState.NotDispatched or SupplyState.InTransit, On: { } on })
            Validation.Fail(context, "Supply.On", "claim.day-without-supply", ("given", on.ToString()));
        if (supply is { State: SupplyState.NotDispatched, DispatchedOn: { } sent })
            Validation.Fail(context, "Supply.DispatchedOn", "claim.day-without-supply", ("given", sent.ToString()));
        if (supply.State is SupplyState.NotDispatched or SupplyState.InTransit)
        {
            // What never came can't be sent back; what is on its way can be refused at the door and come back.
            if (supply.State == SupplyState.NotDispatched && claim.Withdrawal.GoodsSentOn is { } back) Validation.Fail(context, "Withdrawal.GoodsSentOn", "claim.back-without-supply", ("given", back.ToString()));
            if (supply.State == SupplyState.NotDispatched && claim.Withdrawal.GoodsBackOn is { } arrived) Validation.Fail(context, "Withdrawal.GoodsBackOn", "claim.back-without-supply", ("given", arrived.ToString()));
        }

        if (claim.Contract is { NoDocument: true, DocumentOn: { } document }) Validation.Fail(context, "Contract.DocumentOn", "claim.document-none-but-dated", ("given", document.ToString()));
        if (supply is { DayDisputed: true, On: null }) Validation.Fail(context, "Supply.DayDisputed", "claim.disputed-without-day");
        if (supply.Used is { } part)
        {
            if (part.Of < 1 || part.Used < 0 || part.Used > part.Of) Validation.Fail(context, "Supply.Used", "claim.used-part-outside", ("given", part.Used), ("most", part.Of));
            if (!supply.Divisible) Validation.Fail(context, "Supply.Used", "claim.used-part-undivided");
        }

        if (claim.Contract is { Obstruction: Proof.No, ObstructionEndedOn: not null })
            Validation.Fail(context, "Contract.ObstructionEndedOn", "claim.obstruction-end-without-obstruction");
    }

    private static void CheckAmounts(ReturnClaim claim, ValidationContext<ReturnClaim> context)
    {
        Currency? currency = null;
        void Check(Money? told, string member, int? charge = null)
        {
            if (told is not { } amount) return;
            currency ??= amount.Currency;
            if (amount.MinorUnits >= 0 && amount.Currency == currency) return;
            var path = charge is { } at ? $"Charges[{at}].{member}" : member;
            if (amount.MinorUnits < 0) Validation.Fail(context, path, "claim.negative-amount", ("given", amount));
            if (amount.Currency != currency) Validation.Fail(context, path, "claim.other-currency", ("given", amount.Currency.Code), ("other", currency.Value.Code));
        }

        Check(claim.Sale.Price, "Sale.Price");
        Check(claim.Sale.PartOfSet?.PartPrice, "Sale.PartOfSet.PartPrice");
        for (var i = 0; i < claim.Charges.Length; i++)
        {
            Check(claim.Charges[i].Amount, "Amount", i);
            Check(claim.Charges[i].Announced, "Announced", i);
            Check(claim.Charges[i].OrdinaryFreight, "OrdinaryFreight", i);
            Check(claim.Charges[i].ProvenCost, "ProvenCost", i);
        }
    }

    private void Inside(ValidationContext<ReturnClaim> context, string path, Moment? moment) => LawChecks.Day(context, path, moment, _law);

    private void NotBefore(ValidationContext<ReturnClaim> context, string path, Moment? later, Moment? earlier, string code)
    {
        if (later?.On(_law.Zone) is { } a && earlier?.On(_law.Zone) is { } b && a < b) Validation.Fail(context, path, code, ("given", a), ("other", b));
    }
}
