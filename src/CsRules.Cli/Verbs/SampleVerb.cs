using System.CommandLine;
using CsRules.Documents;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules sample return-check</c>: a document to start from.</summary>
internal static class SampleVerb
{
    public static Command Create(CliHost host)
    {
        var name = new Argument<string?>("DOCUMENT") { Arity = ArgumentArity.ZeroOrOne };
        var to = new Option<string?>("--to");
        var command = new Command("sample") { name, to };
        command.SetAction(parsed =>
        {
            if (SampleFolder.Answers(parsed.GetValue(name), parsed.GetValue(to), host)) return ExitCode.Answered;
            if (parsed.GetValue(name) is { } given) host.Out.Write(Resource(Sample(DocumentKind.Named(given), parsed.Language())));
            else KindList.Print(host, parsed.Language());
            return ExitCode.Answered;
        });
        return command;
    }

    private static string Sample(DocumentKind kind, Language language) => language == Language.Korean && kind.KoreanSample is { } own ? own : kind.Sample;

    /// <summary>The text of an embedded sample.</summary>
    internal static string Resource(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    /// <summary>The bytes of an embedded sample.</summary>
    internal static Stream Open(string name) => typeof(SampleVerb).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The sample {name} is not embedded.");
}

/// <summary>The list of documents, for <c>sample</c> and <c>schema</c> without a name.</summary>
internal static class KindList
{
    public static void Print(CliHost host, Language language)
    {
        var width = DocumentKind.All.Select(k => k.Name.Length).DefaultIfEmpty(0).Max();
        foreach (var kind in DocumentKind.All) host.Out.WriteLine($"{kind.Name.PadRight(width)}  {CommandTexts.Say($"kind.{kind.Name}", language)}");
    }
}
