using System.Diagnostics;
using System.Text;

namespace CsRules.Cli.Tests.Machines;

/// <summary>
/// The command as a process of its own on machines far from Seoul: another time zone, and the real culture of another
/// country (which needs ICU; without it these are skipped).
/// </summary>
public class MachineTests
{
    [MachineTheory]
    [InlineData("tr_TR.UTF-8", "America/Los_Angeles")]
    [InlineData("ar_SA.UTF-8", "Pacific/Kiritimati")]
    [InlineData("ko_KR.UTF-8", "America/Los_Angeles")]
    public void Every_answer_is_the_same_on_another_machine(string language, string zone)
    {
        using var folder = new TempFolder();
        // Every question once; the forms and languages take turns.
        var commands = EveryAnswer.In(folder).Where((_, i) => i % 3 == 0).ToList();
        var there = Run(folder, commands, language, zone);
        Assert.Equal(commands.Count, there.Count);
        for (var i = 0; i < commands.Count; i++) Assert.Equal(CliRun.Of(commands[i]).Out, there[i]);
    }

    private static List<string> Run(TempFolder folder, List<string[]> commands, string language, string zone)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "CsRules.Cli.dll");
        var settings = File.ReadAllText(Path.ChangeExtension(program, ".runtimeconfig.json"))
            .Replace("\"System.Globalization.Invariant\": true", "\"System.Globalization.Invariant\": false", StringComparison.Ordinal);
        var config = folder.Write("machine.runtimeconfig.json", settings);
        List<string> answers = [];
        Parallel.ForEach(commands.Select((words, i) => (words, i)), new ParallelOptions { MaxDegreeOfParallelism = 2 }, command =>
        {
            var info = new ProcessStartInfo("dotnet", ["exec", "--runtimeconfig", config, "--depsfile", Path.ChangeExtension(program, ".deps.json"), program, .. command.words])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
            };
            (info.Environment["LANG"], info.Environment["LC_ALL"], info.Environment["TZ"]) = (language, language, zone);
            using var process = Process.Start(info)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, $"{string.Join(' ', command.words)}: {error.Result}");
            lock (answers)
            {
                while (answers.Count <= command.i) answers.Add("");
                answers[command.i] = output;
            }
        });
        return answers;
    }

    private sealed class MachineTheoryAttribute : TheoryAttribute
    {
        public MachineTheoryAttribute()
        {
            var folders = (string[])["/lib", "/usr/lib", "/usr/lib64", "/lib64"];
            if (!folders.Where(Directory.Exists).Any(f => Directory.EnumerateFiles(f, "libicuuc.so*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 2, IgnoreInaccessible = true }).Any()))
                Skip = "ICU is not installed (Debian: libicu).";
        }
    }
}
