using System.Collections.Immutable;
using System.Reflection;
using CsRules.Calendars;
using CsRules.Documents;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Tests.Surface;

/// <summary>
/// A value of any type of the library with every member set to something that is not its default, so that a member that
/// is lost on a way shows.
/// </summary>
internal static class FullValue
{
    private static readonly Dictionary<Type, object> Leaves = new()
    {
        [typeof(string)] = "text",
        [typeof(bool)] = true,
        [typeof(int)] = 3,
        [typeof(long)] = 4L,
        [typeof(LocalDate)] = new LocalDate(2025, 10, 9),
        [typeof(Instant)] = Instant.FromUtc(2025, 10, 9, 1, 2, 3),
        [typeof(Moment)] = Moment.OnDay(new LocalDate(2025, 10, 8)),
        [typeof(Money)] = new Money(1250, Currency.Eur),
        [typeof(Rate)] = new Rate(125_000),
        [typeof(Currency)] = Currency.Usd,
        [typeof(SlaBudget)] = SlaBudget.Minutes(90),
        [typeof(BusinessInterval)] = BusinessInterval.Of("09:00", "17:30"),
        [typeof(HoursId)] = HoursId.Of("id"),
        [typeof(LocalizedText)] = new LocalizedText("글", "text"),
    };

    public static object Of(Type type)
    {
        if (Leaves.TryGetValue(type, out var leaf)) return leaf;
        if (Nullable.GetUnderlyingType(type) is { } inner) return Of(inner);
        if (type.IsEnum) return Enum.GetValues(type).Cast<object>().Last();
        if (type.IsGenericType) return Collection(type);
        return Composed(type);
    }

    private static object Composed(Type type)
    {
        var constructor = PublicSurface.Constructors(type).OrderByDescending(c => c.GetParameters().Length).First();
        var value = constructor.Invoke([.. constructor.GetParameters().Select(p => Of(p.ParameterType))]);
        foreach (var property in Settable(type)) property.SetValue(value, Of(property.PropertyType));
        return value;
    }

    public static IEnumerable<PropertyInfo> Settable(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod is { IsPublic: true });

    private static object Collection(Type type)
    {
        var arguments = type.GetGenericArguments();
        return type.GetGenericTypeDefinition().Name switch
        {
            "ImmutableArray`1" => Make(nameof(Array), arguments),
            "ImmutableDictionary`2" => Make(nameof(Dictionary), arguments),
            "ImmutableSortedDictionary`2" => Make(nameof(Sorted), arguments),
            "IReadOnlyList`1" => Make(nameof(Array), arguments),
            var other => throw new InvalidOperationException($"Say here how a {other} is filled."),
        };
    }

    private static object Make(string name, Type[] arguments) =>
        typeof(FullValue).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(arguments).Invoke(null, null)!;

    private static ImmutableArray<T> Array<T>() => [(T)Of(typeof(T))];

    private static ImmutableDictionary<TKey, T> Dictionary<TKey, T>() where TKey : notnull =>
        ImmutableDictionary<TKey, T>.Empty.Add((TKey)Of(typeof(TKey)), (T)Of(typeof(T)));

    private static ImmutableSortedDictionary<TKey, T> Sorted<TKey, T>() where TKey : notnull =>
        ImmutableSortedDictionary<TKey, T>.Empty.Add((TKey)Of(typeof(TKey)), (T)Of(typeof(T)));
}
