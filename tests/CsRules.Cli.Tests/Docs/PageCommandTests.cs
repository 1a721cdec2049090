namespace CsRules.Cli.Tests.Docs;

/// <summary>The commands of the pages, run one after another in the order in which a reader would.</summary>
public class PageCommandTests
{
    public static TheoryData<string> Pages()
    {
        var pages = new TheoryData<string>();
        foreach (var page in Directory.EnumerateFiles(AppContext.BaseDirectory, "README*.md")) pages.Add(Path.GetFileName(page));
        foreach (var page in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Modules"), "*.md", SearchOption.AllDirectories).Where(page => !page.EndsWith("CODES.md", StringComparison.Ordinal)))
            pages.Add(Path.GetRelativePath(AppContext.BaseDirectory, page));
        return pages;
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_command_of_a_page_is_answered(string page)
    {
        using var folder = new TempFolder();
        foreach (var line in ShellLine.In(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, page))))
        {
            // A file or a folder that an earlier line wrote, and the folder that this one writes.
            string[] words =
            [
                .. line.Words.Select((word, i) =>
                    Path.Exists(folder.At(word)) || (i > 0 && line.Words[i - 1] == "--to") ? folder.At(word) : word),
            ];
            var run = CliRun.Of(words, line.Input);
            Assert.True(run.ExitCode == ExitCode.Answered, $"{page}: {line.Text}\nexit code {run.ExitCode}\n{run.Error}");
            Assert.NotEmpty(run.Out);
            if (line.To is { } file) folder.Write(file, run.Out);
        }
    }

    [Fact]
    public void The_pages_of_the_command_show_commands()
    {
        foreach (var page in (string[])["README.md", "README.ko.md"])
            Assert.InRange(ShellLine.In(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Modules", "Cli", page))).Count(), 16, int.MaxValue);
    }
}
