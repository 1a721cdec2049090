using System.CommandLine;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules sla status | list | report | trend | merge</c>.</summary>
internal static class SlaVerb
{
    public static Command Create(CliHost host) => new("sla", "What is due, at risk and late; how fast the shop answered")
    {
        SlaStatusVerb.Create(host),
        SlaListVerb.Create(host),
        SlaReportVerb.Create(host),
        SlaTrendVerb.Create(host),
        SlaMergeVerb.Create(host),
    };
}
