using CsRules.Laws;
using CsRules.Returns;

namespace CsRules.Benchmarks.Returns;

/// <summary>What ten conditions of a return look at, taken out of a claim for engines that know neither days nor proofs.</summary>
public sealed record TenFacts(
    int Days, bool Damaged, bool OnlyOpened, bool Used, bool LostByTime, bool CopyableOpened, bool Begun, bool Marked, bool MadeToOrder, bool InStore, bool FromPerson, bool ByBusiness)
{
    public static TenFacts Of(ReturnClaim claim) => new(
        NodaTime.Period.DaysBetween(Day(claim.Supply.On), Day(claim.Withdrawal.NoticeOn)),
        claim.Condition.DamagedByConsumer == Proof.Proven,
        claim.Condition.OnlyOpenedToCheck,
        claim.Condition.ValueLostByUse == Proof.Proven,
        claim.Condition.ValueLostByTime == Proof.Proven,
        claim.Condition.CopyablePackagingDamaged == Proof.Proven,
        claim.Supply.Begun == Proof.Proven,
        claim.Notices is { ExclusionMarked: Proof.Proven, OnlyOnOuterCarton: false },
        claim.Sale.MadeToOrder is { IndividuallyProduced: Proof.Proven, IrrecoverableDamage: Proof.Proven, SeparateNotice: Proof.Proven, WrittenConsent: Proof.Proven },
        claim.Sale.Channel == SalesChannel.InStore,
        claim.Sale.Channel == SalesChannel.PersonToPerson,
        claim.Sale.Buyer == BuyerKind.Business);

    private static NodaTime.LocalDate Day(Moment? moment) => moment!.Value.On(NodaTime.DateTimeZone.Utc);
}
