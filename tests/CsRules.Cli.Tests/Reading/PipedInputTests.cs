using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using CsRules.Cli.Io;

namespace CsRules.Cli.Tests.Reading;

/// <summary>A pipe is known by its first line, in whatever pieces that comes, and whoever waits for an answer gets it.</summary>
public class PipedInputTests
{
    [Theory]
    [InlineData("{\"a\":1}\n", 1)]
    [InlineData("\n  \n{\"a\":1}\n{\"b\":2}\n", 1)]
    [InlineData("\uFEFF{\"a\":1}\nrest", 2)]
    [InlineData("a,b\n1,2\n", 1)]
    [InlineData("", 1)]
    public void Its_head_has_the_first_line_of_an_object_and_all_is_read_again(string text, int piece)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        using var piped = new PipedInput(new Pieces(bytes, piece));
        var head = Encoding.UTF8.GetString(piped.Head());
        Assert.StartsWith(head, text, StringComparison.Ordinal);
        if (text.Contains('{', StringComparison.Ordinal)) Assert.Contains("}\n", head, StringComparison.Ordinal);
        using var all = new MemoryStream();
        piped.CopyTo(all);
        Assert.Equal(bytes, all.ToArray());
    }

    // A shell hands a pipe over as a name in /dev/fd, which is a link to nothing: whoever looks into it first has emptied it.
    [PipeTheory]
    [MemberData(nameof(CsvTests.Verbs), MemberType = typeof(CsvTests))]
    public async Task A_pipe_with_a_name_is_read_as_the_file_is(string verb)
    {
        using var folder = new TempFolder();
        string[] asOf = verb is "sla status" or "sla list" or "sla report" or "sla trend" or "service audit" or "service patterns" or "service report" ? ["--as-of", "2025-11-01T18:00"] : [];
        string[] words = [.. verb.Split(' '), .. CsvTests.Args(verb, folder), .. asOf, "-o", "json"];
        var whole = CliRun.Of(words).Out;
        // Each file of the line by turns; tables and cases are told by their names' endings, which a pipe has none of.
        foreach (var at in Enumerable.Range(0, words.Length).Where(i => verb != "cases run" && File.Exists(words[i]) && Path.GetExtension(words[i]) != ".csv"))
        {
            await using var pipe = new System.IO.Pipes.AnonymousPipeServerStream(System.IO.Pipes.PipeDirection.Out);
            using var end = pipe.ClientSafePipeHandle;
            string[] piped = [.. words[..at], $"/proc/self/fd/{end.DangerousGetHandle()}", .. words[(at + 1)..]];
            var answered = Task.Run(() => CliRun.Of(piped).Out);
            await pipe.WriteAsync(await File.ReadAllBytesAsync(words[at]));
            await pipe.DisposeAsync();
            Assert.NotEqual("", whole);
            Assert.Equal(whole, await answered);
        }
    }

    [Fact]
    public void A_line_longer_than_any_buffer_is_waited_for()
    {
        var line = "{\"a\":\"" + new string('x', 200_000) + "\"}\n";
        using var piped = new PipedInput(new Pieces(Encoding.UTF8.GetBytes(line + "{}"), 70_000));
        Assert.StartsWith(line, Encoding.UTF8.GetString(piped.Head()), StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Category", "Machine")]
    [InlineData("", 40)]
    [InlineData("\uFEFF", 40)]
    [InlineData("\n", 40)]
    [InlineData("", 70_000)]
    public async Task Who_writes_a_line_in_pieces_and_waits_gets_its_answer(string first, int length)
    {
        var claim = JsonNode.Parse(CliRun.Of(["sample", "return-check"]).Out)!;
        claim["claim"]!["id"] = new string('R', Math.Min(length, 19_000));
        var line = claim.ToJsonString() + new string(' ', length) + "\n";
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, "return", "check", "-", "-o", "json"]) { RedirectStandardInput = true, RedirectStandardOutput = true, StandardInputEncoding = new UTF8Encoding(false) };
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(first);
        await process.StandardInput.FlushAsync();
        await Task.Delay(200);
        await process.StandardInput.WriteAsync(line[..60]);
        await process.StandardInput.FlushAsync();
        await Task.Delay(200);
        await process.StandardInput.WriteAsync(line[60..]);
        await process.StandardInput.FlushAsync();
        var answer = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1));
        Assert.StartsWith("{\"id\":\"RRR", answer, StringComparison.Ordinal);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.Equal(ExitCode.Answered, process.ExitCode);
    }

    private sealed class Pieces(byte[] bytes, int most) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, most));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, most)]);
    }

    private sealed class PipeTheoryAttribute : TheoryAttribute
    {
        public PipeTheoryAttribute()
        {
            if (!Directory.Exists("/proc/self/fd")) Skip = "Here a pipe has no name in /proc.";
        }
    }
}
