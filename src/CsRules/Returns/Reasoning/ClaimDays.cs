using NodaTime;

namespace CsRules.Returns;

/// <summary>What a claim's facts say as days of the law's zone: when notice counts, when the goods came, when a defect was known.</summary>
/// <param name="Notice">The day that counts as the notice's.</param>
/// <param name="State">How far the goods came.</param>
/// <param name="Supply">The day of supply, or of the repair or exchange that started it anew; meaningless unless supplied.</param>
/// <param name="RepairRestarts">Whether a repair or an exchange started the time anew.</param>
/// <param name="Knew">The day on which non-conformity was known or could have been known, the earlier one.</param>
/// <param name="Today">The day for which the question is answered.</param>
internal readonly record struct ClaimDays(LocalDate Notice, SupplyState State, LocalDate Supply, bool RepairRestarts, LocalDate? Knew, LocalDate Today)
{
    public bool NotSupplied => State is SupplyState.NotDispatched or SupplyState.InTransit;

    public static ClaimDays Read(ReturnClaim claim, DateTimeZone zone, LocalDate today)
    {
        var (state, supply) = Supplied(claim.Supply, zone);
        var repaired = claim.Supply.RepairedOrExchangedOn?.On(zone);
        var restarts = repaired > supply;
        if (restarts) (state, supply) = (SupplyState.Supplied, repaired!.Value);
        return new(NoticeDay(claim.Withdrawal, zone, today), state, supply, restarts, KnownDay(claim.Withdrawal, zone, state, supply), today);
    }

    private static (SupplyState State, LocalDate Day) Supplied(SupplyFacts facts, DateTimeZone zone) => facts.KnownState switch
    {
        SupplyState.Supplied when facts.On is { } on => (SupplyState.Supplied, on.On(zone)),
        SupplyState.Supplied => (SupplyState.Unrecorded, default),
        var state => (state, default),
    };

    private static LocalDate? KnownDay(WithdrawalFacts withdrawal, DateTimeZone zone, SupplyState state, LocalDate supply) =>
        (withdrawal.KnewOn?.On(zone), withdrawal.CouldHaveKnownOn?.On(zone)) switch
        {
            ({ } knew, { } could) => LocalDate.Min(knew, could),
            ({ } knew, null) => knew,
            (null, { } could) => could,
            // That goods are late is known when they come.
            _ => withdrawal.Reason == ReturnReason.LateDelivery && state == SupplyState.Supplied ? supply : null,
        };

    private static LocalDate NoticeDay(WithdrawalFacts withdrawal, DateTimeZone zone, LocalDate today) => withdrawal.NoticeThatCounts?.On(zone) ?? today;
}
