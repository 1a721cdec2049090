using System.Globalization;
using System.Reflection;
using Microsoft.FSharp.Core;

namespace FsCheck.Xunit;

/// <summary>
/// Reads the settings of a property: method first, then its class and outer classes, then the assembly. Cases are new in
/// every run; <c>CSRULES_SEED=seed,gamma</c> gives the same ones again, so that a gate answers the same for the same source.
/// <c>CSRULES_CASES=n</c> takes no more than so many a property, where the whole is run a thousand times over (mutation tests).
/// </summary>
internal static class PropertyConfig
{
    private const string Seed = "CSRULES_SEED";
    private const string Cases = "CSRULES_CASES";

    public static Config For(MethodInfo method, IRunner runner)
    {
        var levels = Levels(method).ToList();
        int Pick(Func<IPropertySettings, int> setting, int fallback) =>
            levels.Select(setting).Where(v => v >= 0).DefaultIfEmpty(fallback).First();

        var config = Config.QuickThrowOnFailure
            .WithRunner(runner)
            .WithMaxTest(Math.Min(Pick(l => l.MaxTest, 100), MostCases()))
            .WithMaxRejected(Pick(l => l.MaxRejected, 10))
            .WithStartSize(Pick(l => l.StartSize, 1))
            .WithEndSize(Pick(l => l.EndSize, 100))
            .WithArbitrary(levels.SelectMany(l => l.Arbitrary).Distinct())
            .WithQuietOnSuccess(levels.Exists(l => l.QuietOnSuccess));
        if (Pick(l => l.Parallelism, 1) is > 1 and var degree)
            config = config.WithParallelRunConfig(FSharpOption<ParallelRunConfig>.Some(new ParallelRunConfig(degree)));
        if (levels.Exists(l => l.Verbose))
            config = config.WithEvery(Config.Verbose.Every).WithEveryShrink(Config.Verbose.EveryShrink);
        var replay = levels.Select(l => l.Replay).FirstOrDefault(r => r is not null) ?? Environment.GetEnvironmentVariable(Seed);
        return replay is null ? config : config.WithReplay(FSharpOption<Replay>.Some(Parse(replay)));
    }

    private static int MostCases() =>
        int.TryParse(Environment.GetEnvironmentVariable(Cases), CultureInfo.InvariantCulture, out var most) && most > 0
            ? most
            : int.MaxValue;

    private static IEnumerable<IPropertySettings> Levels(MethodInfo method)
    {
        yield return method.GetCustomAttribute<PropertyAttribute>()!;
        for (var type = method.ReflectedType; type is not null; type = type.DeclaringType)
            if (type.GetCustomAttribute<PropertiesAttribute>() is { } onClass)
                yield return onClass;
        if (method.Module.Assembly.GetCustomAttribute<PropertiesAttribute>() is { } onAssembly)
            yield return onAssembly;
    }

    private static Replay Parse(string text)
    {
        var parts = text.Trim('(', ')', ' ').Split(',');
        if (parts.Length is not (2 or 3))
            throw new ArgumentException($"Replay is \"seed,gamma\" or \"seed,gamma,size\", not \"{text}\".");
        var rnd = new Rnd(
            ulong.Parse(parts[0], CultureInfo.InvariantCulture),
            ulong.Parse(parts[1], CultureInfo.InvariantCulture));
        return new Replay(rnd, parts.Length == 3
            ? FSharpOption<int>.Some(int.Parse(parts[2], CultureInfo.InvariantCulture))
            : FSharpOption<int>.None);
    }
}
