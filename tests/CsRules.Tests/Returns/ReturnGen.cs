using CsRules.Laws;
using CsRules.Returns;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CsRules.Tests.Returns;

/// <summary>Generated claims and policies over everything the model can say.</summary>
public static class ReturnGen
{
    private static readonly LocalDate Base = new(2024, 1, 1);

    public static Arbitrary<ReturnClaim> Claims() => Arb.From(
        from days in Gen.Choose(0, 700)
        from sale in Sale
        from supply in Supply(Base.PlusDays(days))
        from contract in Contract(Base.PlusDays(days))
        from withdrawal in Withdrawal(Base.PlusDays(days))
        from condition in Condition
        from notices in Notices
        select new ReturnClaim
        {
            Sale = sale,
            Supply = supply,
            Contract = contract,
            Withdrawal = withdrawal,
            Condition = condition,
            Notices = notices,
            Charges = [new() { Kind = ChargeKind.ReturnShipping, Amount = Money.Won(3000), Announced = Money.Won(3000) }],
        });

    public static Arbitrary<ReturnPolicy> Policies() => Arb.From(
        from count in Gen.Choose(1, 5)
        from clauses in Clause.ListOf(count)
        select new ReturnPolicy { Clauses = [.. clauses] });

    private static Gen<Proof> AnyProof => Gen.Frequency((6, Gen.Constant(Proof.No)), (2, Gen.Constant(Proof.Proven)), (1, Gen.Constant(Proof.Disputed)));

    private static Gen<bool> Seldom => Gen.Frequency((8, Gen.Constant(false)), (1, Gen.Constant(true)));

    private static Gen<SaleFacts> Sale =>
        from subject in Gen.Elements(Enum.GetValues<SaleSubject>())
        from matter in Gen.Frequency((20, Gen.Constant(DisputeMatter.Withdrawal)), (1, Gen.Elements(Enum.GetValues<DisputeMatter>())))
        from channel in Gen.Frequency((20, Gen.Constant(SalesChannel.Distance)), (1, Gen.Elements(Enum.GetValues<SalesChannel>())))
        from made in Seldom
        from set in Seldom
        from present in Seldom
        from a in AnyProof
        from b in AnyProof
        from accepted in Gen.Elements(true, false)
        from asked in Gen.Elements(true, false)
        from instalment in Seldom
        from nature in Gen.Frequency((12, Gen.Constant<GoodsNature?>(null)), (1, Gen.Elements(Enum.GetValues<GoodsNature>()).Select(n => (GoodsNature?)n)))
        from ordered in Gen.Elements(true, false)
        select new SaleFacts
        {
            Instalment = instalment,
            Nature = nature is { } kind ? [kind] : [],
            OrderedOn = ordered ? (Moment)Base.PlusDays(-30) : null,
            Subject = subject,
            Matter = matter,
            Channel = channel,
            MadeToOrder = made ? new() { IndividuallyProduced = a, IrrecoverableDamage = b, SeparateNotice = Proof.Proven, WrittenConsent = Proof.Proven } : null,
            PartOfSet = set ? new() { SoldSeparately = a } : null,
            Present = present ? new() { Accepted = accepted, AskedByRecipient = asked } : null,
        };

    private static Gen<SupplyFacts> Supply(LocalDate day) =>
        from state in Gen.Frequency((10, Gen.Constant(SupplyState.Supplied)), (3, Gen.Elements(Enum.GetValues<SupplyState>())))
        from disputed in Seldom
        from begun in AnyProof
        from divisible in Seldom
        from last in Gen.Choose(0, 20)
        from consent in AnyProof
        from performed in AnyProof
        from sent in Gen.Frequency((6, Gen.Constant<int?>(null)), (1, Gen.Choose(0, 5).Select(days => (int?)days)))
        from used in Gen.Frequency((6, Gen.Constant<int?>(null)), (1, Gen.Choose(0, 12).Select(part => (int?)part)))
        select state == SupplyState.Supplied
            ? new SupplyFacts { DispatchedOn = sent is { } before ? (Moment)day.PlusDays(-before) : null, Used = divisible && used is { } part ? new(part, 12) : null, On = day, DayDisputed = disputed, Begun = begun, Divisible = divisible, LastParcelOn = day.PlusDays(last), BegunWithConsent = consent, FullyPerformed = performed }
            : new SupplyFacts { State = state, Begun = begun, Divisible = divisible, BegunWithConsent = consent, FullyPerformed = performed };

    private static Gen<ContractFacts> Contract(LocalDate day) =>
        from none in Seldom
        from address in Gen.Frequency((8, Gen.Constant(SellerAddress.Given)), (1, Gen.Elements(SellerAddress.Missing, SellerAddress.Changed)))
        from known in Gen.Choose(-5, 60)
        from obstruction in AnyProof
        from ended in Gen.Choose(0, 60)
        from uninformed in Seldom
        from informed in Gen.Choose(-30, 60)
        from unannounced in Seldom
        from shown in AnyProof
        select new ContractFacts
        {
            NotInformed = uninformed,
            InformedOn = informed < 0 ? null : (Moment)day.PlusDays(informed),
            ReturnCostNotAnnounced = unannounced,
            OwnTermsShown = shown,
            NoDocument = none,
            Address = address,
            AddressKnownOn = known < 0 ? null : (Moment)day.PlusDays(known),
            Obstruction = obstruction,
            ObstructionEndedOn = obstruction == Proof.No ? null : (Moment)day.PlusDays(ended),
        };

    private static Gen<WithdrawalFacts> Withdrawal(LocalDate day) =>
        from reason in Gen.Elements(Enum.GetValues<ReturnReason>())
        from shown in Gen.Elements<Proof?>(null, Proof.No, Proof.Disputed, Proof.Proven)
        from notice in Gen.Frequency((3, Gen.Choose(0, 20)), (1, Gen.Choose(0, 150)))
        from disputed in Seldom
        from knew in Gen.Choose(-10, 60)
        from form in Gen.Frequency((6, Gen.Constant(NoticeForm.Unstated)), (2, Gen.Elements(Enum.GetValues<NoticeForm>())))
        from sent in Gen.Frequency((5, Gen.Constant<int?>(null)), (1, Gen.Choose(0, 20).Select(days => (int?)days)))
        from came in Gen.Frequency((1, Gen.Constant<int?>(null)), (1, Gen.Choose(0, 5).Select(days => (int?)days)))
        select new WithdrawalFacts
        {
            Form = form,
            GoodsSentOn = sent is { } days ? (Moment)day.PlusDays(days) : null,
            GoodsBackOn = sent is { } away && came is { } later ? (Moment)day.PlusDays(away + later) : null,
            Reason = reason,
            Nonconformity = shown,
            NoticeOn = day.PlusDays(notice),
            NoticeDisputed = disputed,
            KnewOn = knew < 0 ? null : (Moment)day.PlusDays(knew),
        };

    private static Gen<ConditionFacts> Condition =>
        from damaged in AnyProof
        from use in AnyProof
        from time in AnyProof
        from copy in AnyProof
        from opened in Seldom
        select new ConditionFacts { DamagedByConsumer = damaged, ValueLostByUse = use, ValueLostByTime = time, CopyablePackagingDamaged = copy, OnlyOpenedToCheck = opened };

    private static Gen<SellerNotices> Notices =>
        from marked in AnyProof
        from trial in AnyProof
        from carton in Seldom
        select new SellerNotices { ExclusionMarked = marked, TrialOffered = trial, OnlyOnOuterCarton = carton };

    private static Gen<PolicyClause> Clause =>
        from kind in Gen.Elements(Enum.GetValues<ClauseKind>())
        from days in Gen.Choose(0, 60)
        from scope in Gen.Elements(Enum.GetValues<ClauseScope>())
        from charge in Gen.Elements(Enum.GetValues<ChargeKind>())
        select new PolicyClause { Kind = kind, Days = days, Scope = scope, Charge = charge };
}
