using NodaTime;

namespace CsRules.Returns;

internal partial struct ReturnReasoning
{
    private readonly bool NotSupplied => _state is SupplyState.NotDispatched or SupplyState.InTransit;

    private readonly LocalDate? Day(Moment? moment) => moment?.On(Rights.Zone);

    private void ReadDays()
    {
        var withdrawal = Claim.Withdrawal;
        Notice = NoticeDay(withdrawal);
        _state = Claim.Supply.KnownState;
        if (_state == SupplyState.Supplied && Claim.Supply.On is null) _state = SupplyState.Unrecorded;
        if (_state == SupplyState.Supplied) Supply = Claim.Supply.On!.Value.On(Rights.Zone);
        if (Day(Claim.Supply.RepairedOrExchangedOn) is { } repaired && repaired > Supply)
        {
            _repairRestarts = true;
            _state = SupplyState.Supplied;
            Supply = repaired;
        }

        Knew = (Day(withdrawal.KnewOn), Day(withdrawal.CouldHaveKnownOn)) switch
        {
            ({ } knew, { } could) => LocalDate.Min(knew, could),
            ({ } knew, null) => knew,
            (null, { } could) => could,
            // That goods are late is known when they come.
            _ => withdrawal.Reason == ReturnReason.LateDelivery && _state == SupplyState.Supplied ? Supply : null,
        };
    }

    // Written: the day it was sent (Art 17(4)). Spoken: the day it was said. Without words: the day the goods arrived.
    private readonly LocalDate NoticeDay(WithdrawalFacts withdrawal) => withdrawal.Form switch
    {
        NoticeForm.Spoken => Day(withdrawal.NoticeReachedOn) ?? Day(withdrawal.NoticeOn) ?? Today,
        NoticeForm.GoodsSentBack =>
            Day(withdrawal.NoticeReachedOn) ?? Day(withdrawal.GoodsBackOn) ?? Day(withdrawal.NoticeOn) ?? Day(withdrawal.GoodsSentOn) ?? Today,
        _ => Day(withdrawal.NoticeOn) ?? Day(withdrawal.NoticeReachedOn) ?? Today,
    };
}
