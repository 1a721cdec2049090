using CsRules.Laws;
using CsRules.Returns;
using NodaTime;

namespace CsRules.Tests.Returns;

/// <summary>Terms belong to the law under which they were read; deciding with them costs nothing.</summary>
public class LawOfTermsTests
{
    private static readonly Instant AsOf = Instant.FromUtc(2025, 10, 10, 3, 0);
    private static readonly ReturnPolicy Perishable = new() { Clauses = [new() { Kind = ClauseKind.AcceptsExcluded, Scope = ClauseScope.Perishable }] };
    private static readonly ReturnClaim MadeToOrder = new()
    {
        Sale = new()
        {
            MadeToOrder = new()
            {
                IndividuallyProduced = Proof.Proven,
                IrrecoverableDamage = Proof.Proven,
                SeparateNotice = Proof.Proven,
                WrittenConsent = Proof.Proven,
            },
        },
        Supply = new() { On = new LocalDate(2025, 10, 1) },
        Withdrawal = new() { NoticeOn = new LocalDate(2025, 10, 2) },
    };

    [Fact]
    public void Terms_read_under_another_law_are_refused()
    {
        var finland = LawBook.Of("FI").General;
        Assert.Equal(ReturnOutcome.Refused, finland.Decide(MadeToOrder, Perishable.Compile(finland), AsOf).Outcome);
        var error = Assert.Throws<ArgumentException>(() => finland.Decide(MadeToOrder, Perishable.Compile(Law.Korea), AsOf));
        Assert.Equal("terms", error.ParamName);
        Assert.Contains("KR", error.Message, StringComparison.Ordinal);
        // Two acts of one country are two laws.
        Assert.Throws<ArgumentException>(() => LawBook.Of("KR").Acts[1].Decide(MadeToOrder, Perishable.Compile(Law.Korea), AsOf));
    }

    [Fact]
    public void Every_act_reads_the_terms_for_itself()
    {
        var rights = Perishable.Compile(LawBook.Of("KR"));
        var perished = MadeToOrder with { Sale = SaleFacts.Default, Condition = new() { ValueLostByTime = Proof.Proven }, Notices = new() { ExclusionMarked = Proof.Proven } };
        Assert.Equal(ReturnOutcome.Allowed, rights.Decide(perished, AsOf).Outcome);
        Assert.Equal(ReturnOutcome.Refused, rights.Decide(MadeToOrder, AsOf).Outcome);
        Assert.Equal(ReturnOutcome.Refused, LawBook.Of("KR").Decide(perished, AsOf).Outcome);
    }

    [Fact]
    public void Deciding_with_compiled_terms_over_several_acts_allocates_nothing()
    {
        var rights = Perishable.Compile();
        rights.Decide(MadeToOrder, AsOf);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) rights.Decide(MadeToOrder, AsOf);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_forgotten_instant_is_an_error_and_no_answer_for_1970() =>
        Assert.Equal("asOf", Assert.Throws<ArgumentException>(() => Law.Korea.Decide(MadeToOrder, default)).ParamName);

    [Fact]
    public void Every_rule_has_a_bit_of_its_own()
    {
        foreach (var rule in Enum.GetValues<ReturnRule>())
            foreach (var other in Enum.GetValues<ReturnRule>())
                Assert.Equal(rule == other, RuleSet.Of(rule).Contains(other));
        Assert.Throws<ArgumentOutOfRangeException>(() => RuleSet.Of((ReturnRule)64));
        Assert.Throws<ArgumentOutOfRangeException>(() => FactSet.Of((ClaimFact)64));
    }
}
