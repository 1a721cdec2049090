using System.CommandLine;
using System.Text.Json.Nodes;
using CsRules.Cli.Io;
using CsRules.Documents;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules schema return-check</c>: the JSON Schema of a document.</summary>
internal static class SchemaVerb
{
    public static Command Create(CliHost host)
    {
        var name = new Argument<string?>("DOCUMENT") { Description = "for example return-check; without it, the list", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("schema", "Print a document's JSON Schema") { name };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(name) is not { } given)
            {
                KindList.Print(host);
                return ExitCode.Answered;
            }

            var kind = DocumentKind.Named(given);
            if (kind.Type is null) throw new CliUsageException($"{given} is not a JSON document; see 'csrules sample {given}'.");
            JsonNode schema = DocumentSchema.Of(kind.Type, XmlSummaries.Of);
            host.Out.WriteLine(schema.ToJsonString(CsRulesJson.Indented));
            return ExitCode.Answered;
        });
        return command;
    }
}
