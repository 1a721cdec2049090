using System.Linq.Expressions;
using NRules.Fluent.Dsl;

namespace CsRules.Benchmarks.Returns;

/// <summary>The ten conditions as rules of a network, each found by its type.</summary>
public static class TenRules
{
    public abstract class Barring(Expression<Func<TenFacts, bool>> condition) : Rule
    {
        public override void Define()
        {
            TenFacts facts = null!;
            When().Match(() => facts, condition);
            Then().Do(_ => Bar());
        }

        // That it fired is the answer.
        public static void Bar()
        {
        }
    }

    public sealed class Late() : Barring(f => f.Days > 7);

    public sealed class Damaged() : Barring(f => f.Damaged && !f.OnlyOpened);

    public sealed class Used() : Barring(f => f.Used && f.Marked);

    public sealed class LostByTime() : Barring(f => f.LostByTime && f.Marked);

    public sealed class CopyableOpened() : Barring(f => f.CopyableOpened && f.Marked);

    public sealed class Begun() : Barring(f => f.Begun && f.Marked);

    public sealed class MadeToOrder() : Barring(f => f.MadeToOrder);

    public sealed class InStore() : Barring(f => f.InStore);

    public sealed class FromPerson() : Barring(f => f.FromPerson);

    public sealed class ByBusiness() : Barring(f => f.ByBusiness);
}
