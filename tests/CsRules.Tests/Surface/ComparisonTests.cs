using System.Reflection;

namespace CsRules.Tests.Surface;

/// <summary>What can be sorted can be compared with the signs that people write.</summary>
public class ComparisonTests
{
    private static readonly (string Operator, Func<int, bool> Means)[] Signs =
    [
        ("op_LessThan", order => order < 0), ("op_LessThanOrEqual", order => order <= 0),
        ("op_GreaterThan", order => order > 0), ("op_GreaterThanOrEqual", order => order >= 0),
        ("op_Equality", order => order == 0), ("op_Inequality", order => order != 0),
    ];

    private static readonly Dictionary<Type, (object Small, object Large)> Pairs = new()
    {
        [typeof(Money)] = (Money.Won(1), Money.Won(2)),
        [typeof(Rate)] = (Rate.Percent(1), Rate.Percent(2)),
        [typeof(Currency)] = (Currency.Eur, Currency.Krw),
    };

    public static TheoryData<Type> Comparables() => [.. PublicSurface.Types.Where(t => t.GetInterfaces().Any(IsComparable))];

    [Theory]
    [MemberData(nameof(Comparables))]
    public void A_comparable_type_has_every_sign_and_they_agree_with_CompareTo(Type type)
    {
        Assert.True(Pairs.TryGetValue(type, out var pair), $"say here which value of {type.Name} is the smaller");
        var compare = type.GetMethod("CompareTo", [type])!;
        foreach (var (left, right) in ((object, object)[])[(pair.Small, pair.Large), (pair.Large, pair.Small), (pair.Small, pair.Small)])
        {
            var order = (int)compare.Invoke(left, [right])!;
            Assert.Equal(left.Equals(right), order == 0);
            if (left.Equals(pair.Small) && right.Equals(pair.Large)) Assert.True(order < 0);
            foreach (var (name, means) in Signs)
            {
                var sign = type.GetMethod(name, BindingFlags.Public | BindingFlags.Static, [type, type]);
                Assert.True(sign is not null, $"{type.Name} lacks {name}");
                Assert.Equal(means(order), (bool)sign.Invoke(null, [left, right])!);
            }
        }
    }

    private static bool IsComparable(Type face) => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IComparable<>);
}
