using CsRules.Sla.Clocks;

namespace CsRules.Tests.Sla;

/// <summary>What a walk has seen, kept twice while it is not known which of two it is.</summary>
public class ChainTests
{
    [Fact]
    public void A_copy_has_what_there_was_and_neither_sees_what_the_other_adds()
    {
        SlaChain<int> chain = [1, 2];
        var copy = chain.Copy();
        chain.Add(3);
        copy.Add(4);
        copy.Add(5);
        Assert.Equal([1, 2, 3], chain);
        Assert.Equal([1, 2, 4, 5], copy);
    }

    [Fact]
    public void What_is_cleared_is_cleared_of_one_alone()
    {
        SlaChain<int> chain = [1, 2];
        var copy = chain.Copy();
        chain.Clear();
        Assert.Empty(chain);
        Assert.Equal([1, 2], copy);
        chain.Add(6);
        Assert.Equal([6], chain);
        Assert.Empty(new SlaChain<int>().Copy());
    }
}
