using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsRules.Cli.Tests.Fuzz;
using CsRules.Documents;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Cli.Tests.Upgrades;

/// <summary>
/// What a release wrote is read by every later one. <c>Released/VERSION</c> holds every document and every part of a report as that
/// version wrote them. The folder of the version in work is what is written now (<c>CSRULES_ACCEPT=1</c> writes it); once the version is
/// raised it is left alone for good.
/// </summary>
public class ReleasedTests
{
    private const string Saved = "sla-saved";
    private const string AsOf = "2025-11-10";
    private static readonly string Root = Path.Combine(Repository(), "tests", "CsRules.Cli.Tests", "Released");
    private static readonly string Now = typeof(Money).Assembly.GetName().Version!.ToString(3);

    public static TheoryData<string> Files() =>
        [.. Directory.GetFiles(Root, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_folder_of_this_version_is_what_this_version_writes()
    {
        var written = Written();
        var folder = Path.Combine(Root, Now);
        if (Environment.GetEnvironmentVariable("CSRULES_ACCEPT") == "1")
        {
            Directory.CreateDirectory(folder);
            foreach (var (name, text) in written) File.WriteAllText(Path.Combine(folder, name), text);
        }

        Assert.True(Directory.Exists(folder), $"there is no folder of {Now}: see CSRULES_ACCEPT");
        Assert.Equal(written.Keys.Order(StringComparer.Ordinal), Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        foreach (var (name, text) in written) Assert.True(text == File.ReadAllText(Path.Combine(folder, name)), $"{name} is written otherwise now");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_was_written_then_is_read_now(string file)
    {
        var (kind, text) = (Path.GetFileNameWithoutExtension(file), File.ReadAllText(Path.Combine(Root, file)));
        if (kind.EndsWith("-part", StringComparison.Ordinal))
        {
            var run = CliRun.Of([kind.Split('-')[0], "merge", "-", "--partial"], text);
            Assert.Equal((ExitCode.Answered, ""), (run.ExitCode, run.Error));
            return;
        }

        var isSaved = kind == Saved;
        if (isSaved) kind = "sla-status";
        var type = DocumentKind.Named(kind).Type!.Type;
        foreach (var document in file.EndsWith(".jsonl", StringComparison.Ordinal) ? text.TrimEnd('\n').Split('\n') : [text])
        {
            Assert.Empty(Errors(document, kind));
            // And the library answers it; going on from saved clocks is for who has the policy they were saved under.
            if (isSaved) Assert.Empty(Validation.Check(new ConversationValidator(), DocumentReader.Read(Encoding.UTF8.GetBytes(document), CsRulesJson.TypeOf<Conversation>()).Value!));
            else foreach (var directly in Directly.All.Where(d => d.Type == type)) Assert.Empty(directly.Ask(document));
        }
    }

    [Theory]
    [InlineData("\"csrules\": \"1.0\", ", null)]
    [InlineData("\"csrules\": \"0.9.3\", ", null)]
    [InlineData("\"csrules\": \"1.0.7\", ", null)]
    [InlineData("\"csrules\": \"1.1\", ", "document.newer")]
    [InlineData("\"csrules\": \"2.0\", \"aFieldOfTheFuture\": 1, ", "document.newer")]
    [InlineData("\"csrules\": \"next\", ", "document.bad-version")]
    [InlineData("\"csrules\": 1.0, ", "document.bad-version")]
    public void A_document_of_a_later_release_is_refused_by_that_name(string said, string? code)
    {
        foreach (var kind in DocumentKind.All.Where(kind => kind.Type is not null))
        {
            var errors = Errors(Directly.Text(kind.Name).Insert(1, said), kind.Name);
            Assert.Equal(code is null ? [] : [code], errors.Select(error => error.Code));
            foreach (var language in Enum.GetValues<Language>()) Assert.All(errors, error => Assert.DoesNotContain("{", error.Explain(language), StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("sla")]
    [InlineData("service")]
    public void So_is_a_part(string verb)
    {
        var part = Written()[$"{verb}-report-part.json"];
        var (newer, form) = Newer(part, $"{verb}-report");
        var run = CliRun.Of([verb, "merge", "-", "--partial"], part + newer);
        Assert.Equal((ExitCode.InputErrors, part), (run.ExitCode, run.Out));
        Assert.Contains($"({form})", run.Error, StringComparison.Ordinal);
        Assert.Contains("[document.newer]", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void So_are_saved_clocks()
    {
        var (newer, _) = Newer(Written()[Saved + ".jsonl"].Split('\n')[0], Saved);
        Assert.Equal(["document.newer $.saved.format"], Errors(newer, "sla-status").Select(error => $"{error.Code} {error.Path}"));
    }

    // The next form of a name, with a field that only it has.
    private static (string Document, string Form) Newer(string document, string name)
    {
        var form = Regex.Match(document, $"\"format\":\"({name}/(\\d+))\"");
        var next = $"{name}/{int.Parse(form.Groups[2].Value, CultureInfo.InvariantCulture) + 1}";
        return (document.Replace(form.Value, $"\"aFieldOfTheFuture\":1,\"format\":\"{next}\"", StringComparison.Ordinal), next);
    }

    private static IEnumerable<InputError> Errors(string document, string kind)
    {
        var read = typeof(DocumentReader).GetMethods().Single(m => m.Name == "Read" && m.GetParameters()[0].ParameterType == typeof(ReadOnlyMemory<byte>));
        var info = DocumentKind.Named(kind).Type!;
        var answer = (System.Runtime.CompilerServices.ITuple)read.MakeGenericMethod(info.Type).Invoke(null, [new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(document)), info])!;
        return (System.Collections.Immutable.ImmutableArray<InputError>)answer[1]!;
    }

    // Logs in CSV are of others and have no version of ours.
    private static Dictionary<string, string> Written()
    {
        var written = DocumentKind.All.Where(kind => kind.Type is not null)
            .ToDictionary(kind => kind.Name + Path.GetExtension(kind.Sample), kind => CliRun.Of(["sample", kind.Name]).Out);
        written["sla-report-part.json"] = CliRun.Of(["sla", "report", "-", "--as-of", AsOf, "--partial"], written["sla-report.jsonl"]).Out;
        written["service-report-part.json"] = CliRun.Of(["service", "report", "-", "--as-of", AsOf, "--partial"], written["service-report.jsonl"]).Out;
        var (plan, at) = (SlaPolicy.Default.Compile(), Instant.FromUtc(2025, 10, 2, 1, 30));
        written[Saved + ".jsonl"] = string.Concat(written["sla-status.jsonl"].TrimEnd('\n').Split('\n').Select(line =>
            JsonSerializer.Serialize(plan.Save(DocumentReader.Read(Encoding.UTF8.GetBytes(line), CsRulesJson.TypeOf<Conversation>()).Value!.Tidied().Tidy, at), CsRulesJson.TypeOf<Conversation>()) + "\n"));
        return written;
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CsRules.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
