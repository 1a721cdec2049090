using CsRules.Laws;
using CsRules.Returns;
using CsRules.Testing;
using FsCheck.Fluent;
using NodaTime;

namespace CsRules.Tests.Returns;

/// <summary>
/// Every decision against the twin that goes by the law's order, by every built-in law, on claims that say more than the
/// generator's usual ones.
/// </summary>
public class ReturnTwinTests
{
    private static readonly Instant AsOf = Instant.FromUtc(2025, 3, 1, 3, 0);

    public static TheoryData<string, int> Acts()
    {
        var acts = new TheoryData<string, int>();
        foreach (var laws in LawBook.All)
            for (var i = 0; i < laws.Acts.Length; i++) acts.Add(laws.Id, i);
        return acts;
    }

    [Theory]
    [MemberData(nameof(Acts))]
    public void Outcome_basis_window_cost_findings_and_missing_facts_are_as_the_twin_says(string country, int act)
    {
        var law = LawBook.Of(country).Acts[act];
        var random = new System.Random(20_251_001);
        var cases = country == "KR" ? 2500 : 600;
        var claims = ReturnGen.Claims().Generator.Fixed(cases).Select(c => Widen(c, random));
        var policies = ReturnGen.Policies().Generator.Fixed(400).Select(policy => policy.Compile(law)).ToArray();
        foreach (var claim in claims)
        {
            var terms = random.Next(2) == 0 ? ReturnTerms.None : policies[random.Next(policies.Length)];
            var decision = law.Decide(claim, terms, AsOf);
            var twin = new ReturnTwin(law, claim, terms, AsOf.InZone(law.Zone).Date);
            Assert.Equal((twin.Outcome, twin.Basis, twin.Notice), (decision.Outcome, decision.Basis, decision.NoticeDay));
            Assert.Equal(Told(twin.Codes), Told(decision.Findings.Select(f => f.Code)));
            Assert.Equal((twin.Extent, twin.Cost), (decision.Extent, decision.ReturnCost.BornBy));
            Assert.Equal((twin.Window?.From, twin.Window?.Last), (decision.StartDay, decision.LastDay));
            Assert.Equal(twin.Window?.Start ?? WindowStart.None, decision.Start);
            Assert.Equal(twin.Window?.Last, decision.Reckoning?.End.LastDay);
            Assert.Equal(twin.Missing, decision.Missing.Select(m => m.Fact).ToHashSet());
            Assert.Equal((twin.IfUnproven, twin.OtherwiseIfUnproven), (decision.OutcomeIfUnproven, decision.OtherOutcomeIfUnproven ?? decision.OutcomeIfUnproven));
        }
    }

    private static string Told(IEnumerable<string> codes) => string.Join('\n', codes.Distinct().Order(StringComparer.Ordinal));

    // Says of some claims what the generator leaves out: days of every event close to each other, every form of notice, handling.
    private static ReturnClaim Widen(ReturnClaim claim, System.Random random)
    {
        var day = claim.Supply.On?.On(Law.Korea.Zone) ?? claim.Withdrawal.NoticeOn!.Value.On(Law.Korea.Zone).PlusDays(-random.Next(15));
        bool Often(int oneIn) => random.Next(oneIn) == 0;
        Moment? Near(int oneIn, int from, int to) => Often(oneIn) ? Moment.OnDay(day.PlusDays(random.Next(from, to))) : null;
        return claim with
        {
            Sale = claim.Sale with
            {
                OrderedOn = Near(2, -20, 3),
                Price = Often(2) ? Money.Won(random.Next(300_000)) : null,
                Instalment = Often(2),
                ByCard = Often(2),
                ContractPrice = Often(2) ? Money.Won(random.Next(1, 30) * 10_000) : null,
            },
            Supply = claim.Supply with { Used = claim.Supply.Divisible && Often(2) ? new(Often(3) ? 12 : random.Next(13), 12) : null, RepairedOrExchangedOn = Near(8, -3, 12), On = Often(12) ? null : claim.Supply.On },
            Contract = claim.Contract with
            {
                DocumentOn = Near(4, -3, 12),
                AddressKnownOn = Near(2, -3, 30),
                AddressKnowableOn = Near(3, -3, 30),
                ObstructionEndedOn = Near(2, -3, 25),
                InformedOn = Near(2, -3, 60),
            },
            Withdrawal = claim.Withdrawal with
            {
                Form = (NoticeForm)random.Next(5),
                NoticeOn = Often(8) ? null : Often(2) ? claim.Withdrawal.NoticeOn : Near(1, 0, 18),
                NoticeReachedOn = Near(3, 0, 22),
                NoticeDisputed = Often(4),
                KnewOn = Near(2, -5, 40),
                CouldHaveKnownOn = Near(3, -5, 40),
                GoodsSentOn = Near(3, 0, 25),
                GoodsBackOn = Near(3, 0, 30),
            },
            Condition = claim.Condition with { Handling = Often(4) ? [(Handling)random.Next(Enum.GetValues<Handling>().Length)] : [] },
        };
    }
}
