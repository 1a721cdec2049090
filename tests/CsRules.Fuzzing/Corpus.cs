using System.Security.Cryptography;

namespace CsRules.Fuzzing;

/// <summary>Inputs that are kept, a folder a target: those of the repository, beside the program, and those of a run.</summary>
public static class Corpus
{
    private const int MostKept = 10 << 10;
    private const int LongestKept = 6 << 10;

    /// <summary>The inputs of the repository for a target.</summary>
    public static IEnumerable<byte[]> Of(string target) => In(Path.Combine(AppContext.BaseDirectory, "Corpus"), target);

    internal static IEnumerable<byte[]> In(string folder, string target)
    {
        var path = Path.Combine(folder, target);
        return Directory.Exists(path) ? Directory.GetFiles(path).Order(StringComparer.Ordinal).Select(File.ReadAllBytes) : [];
    }

    internal static void Write(string folder, string target, IEnumerable<byte[]> inputs)
    {
        var path = Directory.CreateDirectory(Path.Combine(folder, target)).FullName;
        foreach (var input in inputs) File.WriteAllBytes(Path.Combine(path, Name(input)), input);
    }

    internal static string WriteFinding(string folder, Finding finding)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "findings")).FullName, $"{finding.Target}-{Name(finding.Input)}");
        File.WriteAllBytes(path, finding.Input);
        File.WriteAllText(path + ".txt", finding.What + "\n" + finding.Told);
        return path;
    }

    /// <summary>Takes of a run's inputs into the repository the few small ones that reach what the samples and those already kept do not.</summary>
    internal static void Keep(IReadOnlyList<FuzzTarget> targets, string folder)
    {
        foreach (var target in targets)
        {
            var coverage = new Coverage();
            HashSet<int> Asked(byte[] input)
            {
                coverage.Begin();
                target.Ask(input);
                return coverage.Seen();
            }

            // What is made once a process is reached by whoever comes first.
            foreach (var input in target.Seeds.Concat(target.Seeds)) Asked(input);
            var reached = target.Seeds.Concat(Of(target.Name)).SelectMany(Asked).ToHashSet();
            var (kept, size) = (new List<byte[]>(), 0);
            var rest = In(folder, target.Name).Where(input => input.Length <= LongestKept).Select(input => (Input: input, Seen: Asked(input))).ToList();
            while (size < MostKept && rest.Select(one => (one.Input, New: one.Seen.Count(branch => !reached.Contains(branch)))).Where(one => one.New > 0)
                .OrderByDescending(one => one.New / Math.Sqrt(one.Input.Length + 1)).FirstOrDefault() is { Input: { } best })
            {
                reached.UnionWith(rest.First(one => one.Input == best).Seen);
                rest.RemoveAll(one => one.Input == best);
                kept.Add(best);
                size += best.Length;
            }

            if (kept.Count > 0) Write(Path.Combine("tests", "CsRules.Fuzzing", "Corpus"), target.Name, kept);
            Console.WriteLine($"{target.Name}: {kept.Count} kept, {size} bytes");
        }
    }

    private static string Name(byte[] input) => Convert.ToHexStringLower(SHA256.HashData(input))[..12];
}
