using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit.Abstractions;

namespace CsRules.Tests.StandIn;

#pragma warning disable xUnit1000 // Not tests of the suite: run by the tests of the attribute, and meant to fail.

/// <summary>Properties that hold, fail, are skipped, or want something of xunit.</summary>
[Properties(MaxTest = 50)]
internal sealed class Properties(ITestOutputHelper output) : IDisposable
{
    private static int s_disposed;
    private static int s_cases;

    public static int Disposed => s_disposed;

    public static int Cases => s_cases;

    public static void Reset() => s_disposed = s_cases = 0;

    [Property]
    public bool Holds(int value) => value == -(-value);

    [Property(MaxTest = 7)]
    public bool Counts(int value)
    {
        Interlocked.Increment(ref s_cases);
        return value == value + 0;
    }

    [Property]
    public bool CountsByClass(int value)
    {
        Interlocked.Increment(ref s_cases);
        return value == value + 0;
    }

    [Property(MaxTest = 1_000)]
    public bool NeverAHundred(PositiveInt value) => value.Get < 20;

    [Property(MaxTest = 1, Replay = "(12345,67891,100)", Verbose = true)]
    public bool Replayed(int value) => value == value + 0;

    [Property(Skip = "for a reason")]
    public bool Skipped(int value) => value != value + 0;

    [Property(MaxTest = 3)]
    public bool Speaks(int value)
    {
        output.WriteLine("said by the test");
        return value == value + 0;
    }

    [Property]
    public void Throws(int value) => Assert.InRange(value, int.MinValue, 0);

    [Property]
    public async Task Waits(int value)
    {
        await Task.Yield();
        Assert.True(value < 10);
    }

    [Property(Arbitrary = [typeof(OnlySeven)], MaxTest = 20)]
    public bool OfAGenerator(int value) => value == 7;

    [Property(QuietOnSuccess = true)]
    public bool Quiet(int value) => value == value + 0;

    [Property(MaxTest = 200, Parallelism = 2)]
    public bool SideBySide(int value)
    {
        Interlocked.Increment(ref s_cases);
        return value == value + 0;
    }

    [Property(MaxTest = 10, StartSize = 3, EndSize = 3)]
    public bool Small(int value) => Math.Abs(value) <= 3;

    [Property(Replay = "nonsense")]
    public bool BadReplay(int value) => value == value + 0;

    public void Dispose() => Interlocked.Increment(ref s_disposed);

    public static class OnlySeven
    {
        public static Arbitrary<int> Seven() => Arb.From(Gen.Constant(7));
    }
}
