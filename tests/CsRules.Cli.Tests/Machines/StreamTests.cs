using System.Diagnostics;
using System.Text;
using NodaTime;

namespace CsRules.Cli.Tests.Machines;

/// <summary>Streams that are full, closed or gone: the right exit code, a word where one can be said, never a trace, never a wait.</summary>
[Trait("Category", "Machine")]
public class StreamTests
{
    private static readonly string Good = CliRun.Of(["sample", "return-check"]).Out;

    [Theory]
    [InlineData("json")]
    [InlineData("table")]
    [InlineData("html")]
    public void An_output_that_is_full_is_told_with_exit_code_1(string form)
    {
        var (code, error) = Run(["return", "check", "-", "-o", form], new FailingWriter(new IOException("No space left on device")), new StringWriter());
        Assert.Equal((ExitCode.InputErrors, "Reading or writing failed: No space left on device\n"), (code, error));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("schema", "return-check")]
    [InlineData("sample", "return-check")]
    [InlineData("holidays", "--year", "2025")]
    [InlineData("demo")]
    public void So_it_is_where_nothing_is_read(params string[] words) =>
        Assert.Equal(ExitCode.InputErrors, Run(words, new FailingWriter(new UnauthorizedAccessException("denied")), new StringWriter()).Code);

    [Fact]
    public void A_reader_that_closed_its_end_is_no_error() =>
        Assert.Equal((ExitCode.Answered, ""), Run(["return", "check", "-"], new FailingWriter(new IOException("Broken pipe")), new StringWriter()));

    [Theory]
    [InlineData(ExitCode.Answered, "return", "check", "-")]
    [InlineData(ExitCode.InputErrors, "refund", "quote", "-")]
    [InlineData(ExitCode.Usage, "return", "check", "missing.json")]
    [InlineData(ExitCode.Usage, "retrun")]
    public void Without_a_place_for_errors_the_exit_code_still_says_it(int expected, params string[] words) =>
        Assert.Equal(expected, Run(words, TextWriter.Null, new FailingWriter(new IOException("gone"))).Code);

    [Theory]
    [InlineData("return check FILE >&-", ExitCode.InputErrors, "The output is closed.")]
    [InlineData("return check FILE -o html >&-", ExitCode.InputErrors, "The output is closed.")]
    [InlineData("return check FILE >/dev/full", ExitCode.InputErrors, "No space left on device")]
    [InlineData("return check - <&-", ExitCode.InputErrors, "[json.empty]")]
    [InlineData("return check FILE 2>&- >/dev/null", ExitCode.Answered, "")]
    [InlineData("return check FILE >&- 2>&- <&-", ExitCode.InputErrors, "")]
    public void The_real_command_ends_with_the_right_code(string command, int expected, string told)
    {
        if (!OperatingSystem.IsLinux()) return;
        using var folder = new TempFolder();
        var start = new ProcessStartInfo("/bin/sh")
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            ArgumentList = { "-c", $"exec dotnet '{typeof(CommandLine).Assembly.Location}' {command.Replace("FILE", folder.Write("in.json", Good), StringComparison.Ordinal)}" },
        };
        using var process = Process.Start(start)!;
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(30)), "it does not end");
        var error = process.StandardError.ReadToEnd();
        Assert.Equal(expected, process.ExitCode);
        Assert.Contains(told, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    private static (int Code, string Error) Run(string[] words, TextWriter output, TextWriter error)
    {
        error.NewLine = "\n";
        var host = new CliHost(new MemoryStream(Encoding.UTF8.GetBytes(Good.ReplaceLineEndings(" "))), output, error, false, false, 120, SystemClock.Instance);
        return (CommandLine.RunAsync(words, host).GetAwaiter().GetResult(), error is StringWriter ? error.ToString()! : "");
    }

    private sealed class FailingWriter(Exception error) : TextWriter(null)
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => throw error;
    }
}
