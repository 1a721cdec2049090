using System.Diagnostics;

namespace CsRules.Fuzzing;

/// <summary>Takes away of an input what does not matter for what it shows.</summary>
internal static class Shrinker
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static Finding Of(FuzzTarget target, Finding finding)
    {
        // What costs much costs much to shrink.
        if (finding.What is "slow" or "allocates") return finding;
        var time = Stopwatch.StartNew();
        for (var piece = Math.Max(1, finding.Input.Length / 2); piece >= 1; piece /= 2)
        {
            for (var at = 0; at < finding.Input.Length && time.Elapsed < Patience;)
            {
                byte[] shorter = [.. finding.Input[..at], .. finding.Input[Math.Min(finding.Input.Length, at + piece)..]];
                if (Asked(target, shorter) is { } same && same.What == finding.What) finding = same;
                else at += piece;
            }
        }

        return finding;
    }

    private static Finding? Asked(FuzzTarget target, byte[] input)
    {
        try
        {
            target.Ask(input);
            return null;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return Finding.Of(target.Name, input, error);
        }
    }
}
