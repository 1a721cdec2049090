using CsRules.Documents;
using CsRules.Orders;
using CsRules.Testing;

namespace CsRules.Tests.Orders;

/// <summary>The moves that units have made lead from where all of them began to where they stand.</summary>
public class MadeMoveTests
{
    private static readonly OrderEventKind[] Kinds = Enum.GetValues<OrderEventKind>();

    private static readonly Order Order = new()
    {
        Id = "o",
        Lines = [new() { Id = "shirt", UnitPrice = Money.Won(10_000), Quantity = 3 }, new() { Id = "belt", UnitPrice = Money.Won(5_000), Quantity = 1 }],
    };

    [Property(MaxTest = 200)]
    public void What_came_to_a_state_and_did_not_leave_it_stands_there(int seed)
    {
        var random = new Random(seed);
        var life = new OrderLife
        {
            Order = Order,
            // Payment first, so that much is possible; what is not is refused and moves nothing.
            Events = [new() { Id = "pay", Kind = OrderEventKind.Pay }, .. Enumerable.Range(0, 40).Select(i => new OrderEvent { Id = $"e{i}", Kind = Kinds[random.Next(Kinds.Length)], Line = random.Next(3) == 0 ? "belt" : "shirt", Quantity = 1 })],
        };
        var answer = OrderMovesAnswer.Of(life, null, Language.English);
        foreach (var state in Enum.GetValues<LineState>())
        {
            var began = state == LineState.Ordered ? Order.Lines.Sum(line => line.Quantity) : 0;
            var (came, left) = (answer.Made.Where(made => made.To == state).Sum(made => made.Count), answer.Made.Where(made => made.From == state).Sum(made => made.Count));
            Assert.Equal(began + came - left, answer.Units.Where(units => units.State == state).Sum(units => units.Count));
        }

        Assert.Equal(answer.Made.Length, answer.Made.Select(made => (made.Event, made.From, made.To)).Distinct().Count());
        Assert.All(answer.Made, made => Assert.Contains(OrderDiagramAnswer.Of(Language.English).Moves, move => (move.Event, move.From, move.To) == (made.Event, made.From, made.To)));
        // Forty tries of which some move something: never nothing to speak of.
        Assert.NotEmpty(answer.Made);
    }
}
