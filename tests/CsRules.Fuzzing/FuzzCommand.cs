using System.Globalization;

namespace CsRules.Fuzzing;

/// <summary>
/// <c>run TARGETS --seconds N --out FOLDER</c> or <c>--runs N</c> (of what is cheap; fewer of commands), <c>replay TARGETS</c>,
/// <c>keep TARGETS --from FOLDER</c>, <c>afl TARGET</c>, <c>list</c>. TARGETS is the beginning of their names, or "all".
/// </summary>
internal static class FuzzCommand
{
    public static int Run(string[] args)
    {
        Coverage.Install();
        if (args is ["list"])
        {
            foreach (var target in FuzzTarget.All) Console.WriteLine(target.Name);
            return 0;
        }

        if (args is not [var verb, var name, ..] || FuzzTarget.Named(name) is not { Count: > 0 } targets)
        {
            Console.Error.WriteLine("run TARGETS [--seconds N | --runs N] [--seed N] [--out FOLDER], replay TARGETS, keep TARGETS --from FOLDER, afl TARGET, list");
            return 2;
        }

        var folder = Option(args, "--out") ?? "artifacts/fuzz";
        switch (verb)
        {
            case "run":
                return Fuzz(targets, args, folder);
            case "replay":
                return Replay(targets);
            case "keep":
                Corpus.Keep(targets, Option(args, "--from") ?? folder);
                return 0;
            case "afl":
                SharpFuzz.Fuzzer.OutOfProcess.Run(stream =>
                {
                    using var bytes = new MemoryStream();
                    stream.CopyTo(bytes);
                    targets[0].Ask(bytes.ToArray());
                });
                return 0;
            default:
                return 2;
        }
    }

    private static int Fuzz(IReadOnlyList<FuzzTarget> targets, string[] args, string folder)
    {
        var runs = long.Parse(Option(args, "--runs") ?? long.MaxValue.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var seconds = double.Parse(Option(args, "--seconds") ?? "86400", CultureInfo.InvariantCulture);
        var seed = int.Parse(Option(args, "--seed") ?? "1", CultureInfo.InvariantCulture);
        using var watch = new Watch(folder);
        var (total, found) = (0L, 0);
        foreach (var target in targets)
        {
            var coverage = new Coverage();
            var loop = new FuzzLoop(target, coverage, watch, seed);
            loop.Run(Corpus.Of(target.Name).Concat(Corpus.In(folder, target.Name)), runs / target.Cost, TimeSpan.FromSeconds(seconds / targets.Count));
            Corpus.Write(folder, target.Name, loop.Inputs);
            foreach (var finding in loop.Findings)
            {
                var least = Shrinker.Of(target, finding);
                var path = Corpus.WriteFinding(folder, least);
                Console.WriteLine($"FOUND {target.Name}: {least.What}\n  {path}\n  {least.Told.ReplaceLineEndings("\n  ")}");
            }

            total += loop.Runs;
            found += loop.Findings.Count;
            Console.WriteLine($"{target.Name}: {loop.Runs} runs, {coverage.Branches} branches, {loop.Inputs.Count} inputs, {loop.Findings.Count} findings");
        }

        Console.WriteLine($"{targets.Count} targets, {total} runs, {found} findings");
        return found == 0 ? 0 : 1;
    }

    private static int Replay(IReadOnlyList<FuzzTarget> targets)
    {
        var (count, found) = (0, 0);
        foreach (var target in targets)
            foreach (var input in target.Seeds.Concat(Corpus.Of(target.Name)))
            {
                count++;
                try
                {
                    target.Ask(input);
                }
                catch (Exception error) when (error is not OutOfMemoryException)
                {
                    found++;
                    Console.WriteLine($"FOUND {target.Name}: {error}");
                }
            }

        Console.WriteLine($"{targets.Count} targets, {count} inputs, {found} findings");
        return found == 0 ? 0 : 1;
    }

    private static string? Option(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
