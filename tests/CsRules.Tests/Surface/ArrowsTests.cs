using System.Reflection;
using System.Runtime.CompilerServices;

namespace CsRules.Tests.Surface;

/// <summary>The house: which module may know of which. An arrow that is not drawn here fails, so that a new one is a decision.</summary>
public class ArrowsTests
{
    // A module, and those right below it; what these know of, it may know of too.
    private static readonly Dictionary<string, string[]> Below = new()
    {
        ["Money"] = [],
        ["Documents"] = ["Money"],
        ["Decisions"] = ["Documents"],
        ["Calendars"] = ["Decisions"],
        ["Laws"] = ["Calendars"],
        ["Orders"] = ["Laws"],
        ["Returns"] = ["Orders"],
        // Points come back by Loyalty's rules.
        ["Refunds"] = ["Returns", "Loyalty"],
        // Points pay by Loyalty's limits; when a use comes back is said once, for the coupon and for the order it was used on.
        ["Coupons"] = ["Orders", "Loyalty"],
        ["Loyalty"] = ["Laws"],
        ["Sla"] = ["Calendars"],
        // The audit asks the return rules whether a refusal was right, notices follow the life of an order.
        ["Service"] = ["Sla", "Returns"],
        ["Markets"] = ["Orders", "Sla"],
        ["Flow"] = ["Refunds", "Coupons", "Markets"],
        ["Agenda"] = ["Service", "Flow"],
        ["Top"] = ["Agenda"],
    };

    [Fact]
    public void A_module_knows_only_of_those_below_it()
    {
        var allowed = Below.Keys.ToDictionary(module => module, Closure);
        var wrong = (from type in typeof(Money).Assembly.GetTypes()
                     let module = ModuleOf(type)
                     where module is not null
                     from reached in Reach.Of(type)
                     let other = ModuleOf(reached)
                     where other is not null && !allowed[module].Contains(other)
                     select $"{module} must not know of {other}: {type.FullName} reaches {reached.FullName}").Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_module_is_drawn()
    {
        var there = typeof(Money).Assembly.GetTypes().Select(ModuleOf).OfType<string>().Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(Below.Keys.Order(StringComparer.Ordinal), there);
    }

    [Fact]
    public void No_two_modules_know_of_each_other() =>
        Assert.All(Below.Keys, module => Assert.All(Below[module], other => Assert.DoesNotContain(module, Closure(other))));

    [Fact]
    public void A_namespace_below_a_modules_own_holds_its_machinery_only() =>
        Assert.All(PublicSurface.Types, type => Assert.True(type.Namespace!.Split('.').Length <= 2, $"{type.FullName} is public and stands below its module"));

    private static HashSet<string> Closure(string module)
    {
        var found = new HashSet<string> { module };
        var open = new Queue<string>([module]);
        while (open.TryDequeue(out var at))
            foreach (var below in Below[at])
                if (found.Add(below)) open.Enqueue(below);
        return found;
    }

    // The values stand in the library's own namespace; what joins the modules' JSON stands there too, and knows them all.
    private static string? ModuleOf(Type type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        if (type.Assembly != typeof(Money).Assembly || type.Namespace is not { } space || type.IsDefined(typeof(CompilerGeneratedAttribute))) return null;
        if (type == typeof(CsRulesJson)) return "Top";
        var parts = space.Split('.');
        return parts[0] != "CsRules" ? null : parts.Length == 1 ? "Money" : parts[1];
    }
}
