namespace CsRules.Benchmarks.Growth;

/// <summary>Every path that is measured, within the limits of documents where it has one.</summary>
internal static class GrowthPaths
{
    public static IEnumerable<GrowthPath> All => [.. LoyaltyPaths.All, .. OrderPaths.All, .. SlaPaths.All, .. ServicePaths.All, .. OtherPaths.All];

    /// <summary>So many, each made of its number.</summary>
    public static T[] Many<T>(int count, Func<int, T> make) => [.. Enumerable.Range(0, count).Select(make)];

    /// <summary>A question whose answer nobody looks at.</summary>
    public static Action Asked<T>(Func<T> ask) => () => ask();
}
