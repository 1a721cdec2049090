using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace CsRules.Cli.Tests.Machines;

/// <summary>A long stream that is broken off, or bad in places: what was answered stands whole, no trace is told, and the exit code is right.</summary>
[Trait("Category", "Machine")]
public class LongStreamTests
{
    private const int Interrupted = 130;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly string Good = Line("return-check");

    [Fact]
    public void A_bad_line_in_the_middle_and_two_documents_on_a_line_are_told_and_the_rest_is_answered()
    {
        var lines = Enumerable.Range(0, 40).Select(_ => Good).ToArray();
        (lines[7], lines[20], lines[33]) = ("{\"claim\":", Good + " " + Good, Good + Good);
        var run = CliRun.Of(["return", "check", "-", "-o", "json"], string.Join('\n', lines) + "\n");
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Equal(37, Whole(run.Out));
        var told = run.Error.TrimEnd().Split('\n');
        Assert.Equal(["stdin:8:", "stdin:21:", "stdin:34:"], told.Select(line => line.Split(' ')[0]));
        Assert.All(told, line => Assert.EndsWith("[json.malformed]", line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_pipe_with_a_name_is_read_to_its_end()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var folder = new TempFolder();
        using var process = Shell($"mkfifo '{folder.At("pipe")}' && (cat '{folder.Write("in.jsonl", Many(25))}' > '{folder.At("pipe")}' &) && {Csrules} return check '{folder.At("pipe")}' -o json");
        var (output, error) = Ended(process);
        Assert.Equal((ExitCode.Answered, "", 25), (process.ExitCode, error, Whole(output)));
    }

    // Opened a second time it would wait for a writer that has gone.
    [Theory]
    [InlineData("return-check", "return check @ -o json")]
    [InlineData("sla-status", "sla report @ --as-of 2025-10-20 -o json")]
    [InlineData("sla-log", "sla report @ --mapping sla-mapping.json --policy sla-incident-policy.json --as-of 2025-10-20 -o json")]
    [InlineData("tier-check", "tier check @ --program tier-program.json --mapping tier-mapping.json --as-of 2025-10-20 -o json")]
    public void A_pipe_with_a_name_whose_writer_leaves_at_once_says_what_its_file_says(string sample, string command)
    {
        if (!OperatingSystem.IsLinux()) return;
        using var folder = new TempFolder();
        var file = folder.Write(DocumentKind.Named(sample).Sample, CliRun.Of(["sample", sample]).Out);
        string[] Words(string path) => [.. command.Split(' ').Select(word => word == "@" ? path : word.EndsWith(".json", StringComparison.Ordinal) ? folder.Write(word, CliRun.Of(["sample", word[..^5]]).Out) : word)];
        var expected = CliRun.Of(Words(file));
        using var process = Shell($"mkfifo '{folder.At("pipe")}' && (cat '{file}' > '{folder.At("pipe")}' &) && {Csrules} {string.Join(' ', Words(folder.At("pipe")).Select(word => $"'{word}'"))}");
        var (output, _) = Ended(process);
        Assert.Equal((ExitCode.Answered, expected.Out), (process.ExitCode, output));
    }

    [Fact]
    public void What_is_gone_or_may_not_be_read_is_named_before_anything_is_answered()
    {
        using var folder = new TempFolder();
        var good = folder.Write("good.jsonl", Many(2));
        // A folder is one of order lists to return check, and nothing to verbs that read documents alone.
        foreach (var (verb, path, told) in ((string[], string, string)[])[(["return", "check"], folder.At("missing.jsonl"), "There is no file"), (["refund", "quote"], folder.At(""), "is a folder")])
        {
            var run = CliRun.Of([.. verb, good, path, "-o", "json"]);
            Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Out));
            Assert.Contains(told, run.Error, StringComparison.Ordinal);
        }

        Assert.Equal(ExitCode.Usage, CliRun.Of(["agenda", folder.At("no"), "--as-of", "2025-10-20"]).ExitCode);
    }

    [Fact]
    public void A_folder_that_may_not_be_read_is_named()
    {
        if (!OperatingSystem.IsLinux() || Environment.IsPrivilegedProcess) return;
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder.At("closed"));
        File.SetUnixFileMode(folder.At("closed"), UnixFileMode.None);
        try
        {
            foreach (var words in new string[][] { ["agenda", folder.At("closed"), "--as-of", "2025-10-20"], ["cases", "run", folder.At("closed")], ["return", "check", folder.At("closed/in.json")] })
            {
                var run = CliRun.Of(words);
                Assert.InRange(run.ExitCode, ExitCode.InputErrors, ExitCode.Usage);
                Assert.Contains("closed", run.Error, StringComparison.Ordinal);
                Assert.DoesNotContain("[command.stopped]", run.Error, StringComparison.Ordinal);
            }
        }
        finally
        {
            File.SetUnixFileMode(folder.At("closed"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    // A reader that leaves after three lines ends the command, and no line of these is cut.
    [Fact]
    public void A_reader_that_has_seen_enough_gets_whole_lines()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var folder = new TempFolder();
        using var process = Shell($"({Csrules} return check '{folder.Write("in.jsonl", Many(400))}' -o json; echo $? >&2) | head -n 3");
        var (output, error) = Ended(process);
        Assert.Equal((3, "0\n"), (Whole(output), error));
    }

    [Fact]
    public void A_disk_that_fills_up_in_the_middle_is_told()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var folder = new TempFolder();
        // A file may grow to 64 kB here, and then no more; the runtime must not need larger ones of its own.
        using var process = Shell($"trap '' XFSZ; ulimit -f 64; DOTNET_EnableWriteXorExecute=0 {Csrules} return check '{folder.Write("in.jsonl", Many(400))}' -o json > '{folder.At("out.jsonl")}'");
        var (_, error) = Ended(process);
        Assert.Equal(ExitCode.InputErrors, process.ExitCode);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
        var written = File.ReadAllText(folder.At("out.jsonl"));
        Assert.True(Whole(written[..(written.LastIndexOf('\n') + 1)]) > 10);
    }

    [Fact]
    public void An_interrupt_in_the_middle_leaves_whole_lines()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var folder = new TempFolder();
        var (input, output) = (folder.At("pipe"), folder.At("out.jsonl"));
        // Lines come for as long as somebody reads them; what is interrupted is the command alone, also where whoever runs the tests lets
        // nothing interrupt them.
        using var process = Shell($"mkfifo '{input}'; (while cat '{folder.Write("in.jsonl", Many(50))}'; do sleep 0.05; done > '{input}' 2>/dev/null) & env --default-signal=INT {Csrules} return check - -o json < '{input}' > '{output}' & "
            + $"command=$!; while kill -0 $command && [ \"$(wc -l < '{output}' 2>/dev/null || echo 0)\" -lt 60 ]; do sleep 0.1; done; kill -INT $command; wait $command; echo $?", trapInterrupts: true);
        var (code, error) = Ended(process);
        Assert.Equal($"{Interrupted}\n", code);
        // The shell says what became of its jobs; the command says nothing.
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("xception", error, StringComparison.Ordinal);
        var written = File.ReadAllText(output);
        Assert.EndsWith("\n", written, StringComparison.Ordinal);
        Assert.InRange(Whole(written), 60, int.MaxValue);
    }

    private static string Csrules => $"dotnet '{typeof(CommandLine).Assembly.Location}'";

    private static string Line(string sample)
    {
        using var document = JsonDocument.Parse(CliRun.Of(["sample", sample]).Out);
        return JsonSerializer.Serialize(document.RootElement);
    }

    private static string Many(int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++) text.Append(Good).Append('\n');
        return text.ToString();
    }

    private static Process Shell(string script, bool trapInterrupts = false)
    {
        // A shell hands "ignore interrupts" on to what it runs in the background, unless it has job control.
        var start = new ProcessStartInfo("/bin/bash") { RedirectStandardError = true, RedirectStandardOutput = true, ArgumentList = { "-c", trapInterrupts ? "set -m; " + script : script } };
        return Process.Start(start)!;
    }

    private static (string Out, string Error) Ended(Process process)
    {
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail("it does not end");
        }

        return (output.Result, error.Result);
    }

    // How many documents stand there, each a whole one.
    private static int Whole(string output) => output.TrimEnd('\n').Split('\n').Count(line => JsonDocument.Parse(line).RootElement.ValueKind == JsonValueKind.Object);
}
