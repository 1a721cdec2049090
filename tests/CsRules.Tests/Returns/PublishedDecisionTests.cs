using CsRules.Laws;
using CsRules.Returns;

namespace CsRules.Tests.Returns;

/// <summary>What the Fair Trade Commission found of shops' terms; outcomes of single disputes stand as documents in Cases.</summary>
public class PublishedDecisionTests
{
    [Fact]
    public void Ftc_tickets_2010()
    {
        // Unlawful within seven days of booking, except in the last ten days before the show: the clause alone is doubtful,
        // and the charge is forbidden in a sale that the act decides.
        Assert.Equal(ClauseVerdict.Doubtful, Verdict(new() { Kind = ClauseKind.TicketCancellationFee, Rate = Rate.Percent(10) }));
        Assert.Equal(ClauseVerdict.Void, Verdict(new() { Kind = ClauseKind.Fee, Charge = ChargeKind.CancellationFee, Rate = Rate.Percent(10) }));
    }

    [Fact]
    public void Ftc_sticker_2020() => Assert.Equal(ClauseVerdict.Void, Verdict(new() { Kind = ClauseKind.OpenedMeansNo }));

    [Fact]
    public void Ftc_idol_goods_2024()
    {
        PolicyClause[] clauses =
        [
            new() { Kind = ClauseKind.DefectWindow, Days = 7 },
            new() { Kind = ClauseKind.PackagingRequired },
            new() { Kind = ClauseKind.VideoRequired },
            new() { Kind = ClauseKind.NoReturns, Scope = ClauseScope.PreOrders },
            new() { Kind = ClauseKind.VagueDelivery },
        ];
        var judgements = new ReturnPolicy { Clauses = [.. clauses] }.Compile(Law.Korea).Judgements;
        Assert.All(judgements, j => Assert.Equal(ClauseVerdict.Void, j.Verdict));
        foreach (var article in (string[])["17(3)", "17(5)", "21(1)1", "13(2)"])
            Assert.Contains(judgements, j => j.Citations.Any(c => c.Article == article));
    }

    private static ClauseVerdict Verdict(PolicyClause clause) =>
        Assert.Single(new ReturnPolicy { Clauses = [clause] }.Compile(Law.Korea).Judgements).Verdict;
}
