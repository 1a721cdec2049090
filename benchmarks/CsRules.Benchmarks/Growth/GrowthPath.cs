namespace CsRules.Benchmarks.Growth;

/// <summary>A path, and how it is asked about so many things.</summary>
/// <param name="Name">What is asked.</param>
/// <param name="First">The smallest n.</param>
/// <param name="Sizes">How many sizes, each twice the one before.</param>
/// <param name="Make">The question about so many, with everything made that is not measured.</param>
internal sealed record GrowthPath(string Name, int First, int Sizes, Func<int, Action> Make);
