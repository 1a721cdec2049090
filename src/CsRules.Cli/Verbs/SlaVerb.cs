using System.CommandLine;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules sla status | list | report | trend | merge</c>.</summary>
internal static class SlaVerb
{
    public static Command Create(CliHost host) => new("sla")
    {
        SlaStatusVerb.Create(host),
        SlaListVerb.Create(host),
        SlaReportVerb.Create(host),
        SlaTrendVerb.Create(host),
        SlaMergeVerb.Create(host),
    };
}
