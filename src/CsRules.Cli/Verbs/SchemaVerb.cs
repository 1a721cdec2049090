using System.CommandLine;
using System.Text.Json.Nodes;
using CsRules.Documents;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules schema return-check</c>: the JSON Schema of a document.</summary>
internal static class SchemaVerb
{
    public static Command Create(CliHost host)
    {
        var name = new Argument<string?>("DOCUMENT") { Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("schema") { name };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(name) is not { } given)
            {
                KindList.Print(host, parsed.Language());
                return ExitCode.Answered;
            }

            var kind = DocumentKind.Named(given);
            if (kind.Type is null) throw new CliUsageException("usage.no-schema", ("given", given));
            JsonNode schema = DocumentSchema.Of(kind.Type, Summaries().Of);
            host.Out.WriteLine(schema.ToJsonString(CsRulesJson.Indented));
            return ExitCode.Answered;
        });
        return command;
    }

    // The library's own documentation, from the file that stands beside it; nothing where it is missing.
    private static MemberSummaries Summaries()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "CsRules.xml");
        if (!File.Exists(path)) return MemberSummaries.None;
        using var file = File.OpenRead(path);
        return MemberSummaries.Read(file);
    }
}
