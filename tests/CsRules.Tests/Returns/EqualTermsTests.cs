using CsRules.Laws;
using CsRules.Returns;
using NodaTime;

namespace CsRules.Tests.Returns;

/// <summary>A shop's terms are a value: what says the same is the same, whoever read it.</summary>
public class EqualTermsTests
{
    private static ReturnPolicy Ten => new() { Clauses = [new() { Kind = ClauseKind.ReturnWindow, Days = 10 }, new() { Kind = ClauseKind.NoReturns, Text = "세일 상품은 반품이 불가합니다." }] };

    [Fact]
    public void Terms_of_the_same_clauses_in_the_same_order_are_equal()
    {
        Assert.Equal(Ten, Ten);
        Assert.Equal(Ten.GetHashCode(), Ten.GetHashCode());
        Assert.NotEqual(Ten, Ten with { Clauses = [Ten.Clauses[1], Ten.Clauses[0]] });
        Assert.NotEqual(Ten, Ten with { Clauses = [Ten.Clauses[0]] });
        Assert.NotEqual(Ten, Ten with { Clauses = [Ten.Clauses[0] with { Days = 11 }, Ten.Clauses[1]] });
    }

    [Fact]
    public void A_case_is_decided_by_terms_that_were_read_before_as_by_its_own()
    {
        var claim = Claims.Noticed(daysAfter: 9);
        var (asOf, given) = (Instant.FromUtc(2025, 11, 13, 3, 0), new List<string>());
        var one = new ReturnCase { Claim = claim, Policy = Ten, ConsumerRegime = "DE" };
        var rights = new Dictionary<string, ReturnRights> { ["KR"] = Ten.Compile(LawBook.Of("KR")), ["DE"] = Ten.Compile(LawBook.Of("DE")) };
        var decided = one.Decide(asOf, (policy, laws) =>
        {
            given.Add(laws.Id);
            Assert.Equal(Ten, policy);
            return rights[laws.Id];
        });
        Assert.Equal(["KR", "DE"], given);
        Assert.Equal(one.Decide(asOf).LastDay, decided.LastDay);
        Assert.Equal(one.Decide(asOf).Findings.Select(found => found.Code), decided.Findings.Select(found => found.Code));
    }
}
