using System.Diagnostics;
using CsRules.Fuzzing.Mutation;

namespace CsRules.Fuzzing;

/// <summary>Spoils the inputs of a target, keeps those that ran through something new, and notes what should not have happened.</summary>
internal sealed class FuzzLoop(FuzzTarget target, Coverage coverage, Watch watch, int seed)
{
    private const long MostBytes = 256L << 20;
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(2);

    private readonly List<byte[]> _inputs = [];
    private readonly HashSet<string> _known = [];

    /// <summary>How many inputs were asked.</summary>
    public long Runs { get; private set; }

    /// <summary>Inputs that did something new, those it began with among them.</summary>
    public IReadOnlyList<byte[]> Inputs => _inputs;

    /// <summary>One for each thing that happened.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>Runs the inputs it begins with and then new ones, so many or so long.</summary>
    public void Run(IEnumerable<byte[]> given, long most, TimeSpan longest)
    {
        foreach (var input in target.Seeds.Concat(given)) Try(input);
        if (_inputs.Count == 0) _inputs.AddRange(target.Seeds);
        var random = new Random(seed ^ target.Name.Aggregate(17, (sum, letter) => unchecked((sum * 31) + letter)));
        var spoiler = new Spoiler(target.Form, random);
        var time = Stopwatch.StartNew();
        for (var run = 0L; run < most && time.Elapsed < longest; run++)
        {
            // The newest are asked most: what is behind them is least known.
            var newest = _inputs.Count - 1 - (int)(_inputs.Count * random.NextDouble() * random.NextDouble());
            Try(spoiler.Of(_inputs[newest], _inputs[random.Next(_inputs.Count)]));
        }
    }

    private void Try(byte[] input)
    {
        Runs++;
        coverage.Begin();
        var (time, bytes) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        var finding = Asked(input);
        if (finding is null && GC.GetAllocatedBytesForCurrentThread() - bytes > MostBytes) finding = new(target.Name, input, "allocates", $"{(GC.GetAllocatedBytesForCurrentThread() - bytes) >> 20} MB for {input.Length} bytes");
        var isNew = coverage.IsNew();
        // A machine that was busy is no fault of the input.
        if (finding is null && Stopwatch.GetElapsedTime(time) > Slow && Asked(input, out var took) is null && took > Slow) finding = new(target.Name, input, "slow", $"{took} for {input.Length} bytes");
        if (finding is not null && _known.Add(finding.What)) Findings.Add(finding);
        if (isNew && finding is null) _inputs.Add(input);
    }

    private Finding? Asked(byte[] input, out TimeSpan took)
    {
        var time = Stopwatch.GetTimestamp();
        var finding = Asked(input);
        took = Stopwatch.GetElapsedTime(time);
        return finding;
    }

    private Finding? Asked(byte[] input)
    {
        watch.Begin(target.Name, input);
        try
        {
            target.Ask(input);
            return null;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return Finding.Of(target.Name, input, error);
        }
        finally
        {
            watch.End();
        }
    }
}
