using CsRules.Laws;
using CsRules.Testing;

namespace CsRules.Tests.Laws;

/// <summary>A set of facts is a set.</summary>
public class FactSetTests
{
    private static readonly ClaimFact[] Facts = Enum.GetValues<ClaimFact>();

    [Property(MaxTest = 500)]
    public void It_holds_what_was_put_in_and_nothing_else(ulong one, ulong other)
    {
        ClaimFact[] Chosen(ulong bits) => [.. Facts.Where(fact => (bits >> (int)fact & 1) != 0)];
        var (a, b) = (Chosen(one), Chosen(other));
        var (left, right) = (FactSet.Of(a), FactSet.Of(b));
        foreach (var fact in Facts)
            Assert.Equal(
                (a.Contains(fact), a.Contains(fact) || b.Contains(fact), a.Contains(fact) && b.Contains(fact), a.Contains(fact) && !b.Contains(fact)),
                (left.Contains(fact), (left | right).Contains(fact), (left & right).Contains(fact), left.Without(right).Contains(fact)));
        Assert.Equal(a.Length == 0, left.IsEmpty);
        Assert.Equal(left, FactSet.Of([.. a.Reverse(), .. a]));
    }

    [Fact]
    public void What_has_no_bit_is_refused_and_does_not_become_another_fact()
    {
        Assert.Equal("fact", Assert.Throws<ArgumentOutOfRangeException>(() => default(FactSet).With((ClaimFact)64)).ParamName);
        Assert.Equal("fact", Assert.Throws<ArgumentOutOfRangeException>(() => default(FactSet).With((ClaimFact)(-1))).ParamName);
        Assert.True(default(FactSet).With((ClaimFact)63).Contains((ClaimFact)63));
        Assert.True(Facts.Max(fact => (int)fact) < 64);
    }
}
