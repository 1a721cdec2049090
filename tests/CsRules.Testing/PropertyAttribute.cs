using System.Globalization;

namespace CsRules.Testing;

/// <summary>
/// FsCheck's property, whose cases an environment can name. Cases are new in every run; <c>CSRULES_SEED=seed,gamma</c> gives the
/// same ones again, so that a gate has one answer for one source. <c>CSRULES_CASES=n</c> takes no more than so many a property,
/// where the whole is run a thousand times over (mutation tests).
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PropertyAttribute : FsCheck.Xunit.PropertyAttribute
{
    private const int Usual = 100;
    private static readonly string? Seed = Environment.GetEnvironmentVariable("CSRULES_SEED");
    private static readonly int? Most =
        int.TryParse(Environment.GetEnvironmentVariable("CSRULES_CASES"), CultureInfo.InvariantCulture, out var most) && most > 0 ? most : null;

    /// <summary>A property of the environment's cases.</summary>
    public PropertyAttribute()
    {
        if (Seed is { Length: > 0 }) Replay = Seed;
        // What a class says counts where the method says nothing, so nothing is said here without need.
        if (Most is { } cases) base.MaxTest = Math.Min(cases, Usual);
    }

    /// <summary>How many cases must pass; the environment may ask for fewer.</summary>
    public new int MaxTest
    {
        get => base.MaxTest;
        set => base.MaxTest = Math.Min(value, Most ?? int.MaxValue);
    }
}
