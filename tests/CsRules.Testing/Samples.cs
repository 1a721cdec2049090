using FsCheck;
using FsCheck.Fluent;

namespace CsRules.Testing;

/// <summary>The same generated values on every run, for tests that walk what a generator can make.</summary>
public static class Samples
{
    private const ulong Seed = 20_251_001;
    private const ulong Gamma = 9_876_543_211;
    private const int Size = 50;

    /// <summary>So many values of a generator, always the same ones.</summary>
    public static IEnumerable<T> Fixed<T>(this Gen<T> generator, int count) =>
        generator.Sample(count, new Rnd(Seed, Gamma), Size);
}
