using System.Diagnostics;
using System.Text;

namespace CsRules.Cli.Tests.Machines;

/// <summary>
/// The command as a process of its own on machines far from Seoul: another time zone, and the real culture of another
/// country (which needs ICU; without it these are skipped).
/// </summary>
[Trait("Category", "Machine")]
public class MachineTests
{
    [MachineTheory]
    [InlineData("tr_TR.UTF-8", "America/Los_Angeles", 0, 6)]
    [InlineData("ar_SA.UTF-8", "Pacific/Kiritimati", 3, 18)]
    [InlineData("ko_KR.UTF-8", "America/Los_Angeles", 1, 18)]
    // Calendars, digits and signs of their own.
    [InlineData("fa_IR.UTF-8", "Asia/Tehran", 2, 18)]
    [InlineData("th_TH.UTF-8", "Asia/Kathmandu", 4, 18)]
    [InlineData("sv_SE.UTF-8", "America/St_Johns", 5, 18)]
    [InlineData("de_DE.UTF-8", "Australia/Lord_Howe", 7, 18)]
    public void Every_answer_is_the_same_on_another_machine(string language, string zone, int first, int step)
    {
        using var folder = new TempFolder();
        // Every question once; the forms and languages take turns.
        Same(folder, language, zone, first, step, Cultured(folder));
    }

    [Theory]
    [InlineData("C", "Pacific/Apia")]
    [InlineData("tr_TR.UTF-8", "No/Where")]
    public void So_it_is_where_the_machine_knows_no_culture(string language, string zone)
    {
        using var folder = new TempFolder();
        Same(folder, language, zone, 8, 18, Path.ChangeExtension(typeof(CommandLine).Assembly.Location, ".runtimeconfig.json"));
    }

    private static void Same(TempFolder folder, string language, string zone, int first, int step, string config)
    {
        var commands = EveryAnswer.In(folder).Where((_, i) => i % step == first).ToList();
        var there = Run(commands, language, zone, config);
        Assert.Equal(commands.Count, there.Count);
        for (var i = 0; i < commands.Count; i++) Assert.Equal(CliRun.Of(commands[i]).Out, there[i]);
    }

    private static string Cultured(TempFolder folder) => folder.Write("machine.runtimeconfig.json",
        File.ReadAllText(Path.ChangeExtension(typeof(CommandLine).Assembly.Location, ".runtimeconfig.json"))
            .Replace("\"System.Globalization.Invariant\": true", "\"System.Globalization.Invariant\": false", StringComparison.Ordinal));

    private static List<string> Run(List<string[]> commands, string language, string zone, string config)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "CsRules.Cli.dll");
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
            if (language == "C") info.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
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
