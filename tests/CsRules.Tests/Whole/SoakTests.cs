using CsRules.Returns;
using CsRules.Soak;

namespace CsRules.Tests.Whole;

/// <summary>
/// A shop played through every module, in small; the whole year is
/// <c>dotnet run -c Release --project tests/CsRules.Soak -- 1000000</c>.
/// </summary>
[Trait("Category", "Soak")]
public class SoakTests
{
    [Fact]
    public void Twenty_thousand_orders_keep_what_must_hold()
    {
        var run = Played(20_000);
        run.Finish();
        Assert.Equal(20_000, run.Orders);
        Assert.All((ReturnOutcome[])[ReturnOutcome.Allowed, ReturnOutcome.Refused, ReturnOutcome.NeedsEvidence], outcome => Assert.True(run[outcome] > 100));
        Assert.InRange(run.Won.Back, 1, run.Won.Paid);
    }

    [Fact]
    public void The_same_orders_get_the_same_answers() => Assert.Equal(Played(2_000).Fingerprint, Played(2_000).Fingerprint);

    [Fact]
    public void One_order_less_is_another_fingerprint() => Assert.NotEqual(Played(2_000).Fingerprint, Played(1_999).Fingerprint);

    private static SoakRun Played(int orders)
    {
        var run = new SoakRun();
        for (var i = 0; i < orders; i++) run.Play(i);
        return run;
    }
}
