using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using CsRules.Agenda;
using CsRules.Cli.Io;
using CsRules.Cli.Rows;
using CsRules.Cli.Sla;
using CsRules.Documents;
using CsRules.Service;
using NodaTime;

namespace CsRules.Cli.Service;

/// <summary>The options that the verbs about service share, and the histories they read.</summary>
internal sealed class ContactInput(CliHost host)
{
    public Argument<string[]> Files { get; } = new("FILE")
    {
        Arity = ArgumentArity.OneOrMore,
    };

    public Option<string?> Policy { get; } = new FileOption<string?>("--policy");

    public Option<string?> AsOf { get; } = SharedOptions.AsOfOption();

    public void AddTo(Command command)
    {
        command.Arguments.Add(Files);
        command.Options.Add(Policy);
        command.Options.Add(AsOf);
    }

    /// <summary>The instant to answer for.</summary>
    public Instant At(ParseResult parsed)
    {
        var asOf = parsed.AsOf(AsOf) ?? host.Clock.GetCurrentInstant();
        return AgendaChecks.IsInside(asOf) ? asOf : throw new CliUsageException("usage.as-of-years");
    }

    /// <summary>The compiled settings; null where they have errors, which are printed.</summary>
    public ServicePlan? Plan(ParseResult parsed, ErrorPrinter errors)
    {
        if (parsed.GetValue(Policy) is not { } path) return ServicePolicy.Default.Compile();
        return SettingsFile.Read(path, new ServicePolicyValidator(), host, errors)?.Compile();
    }

    /// <summary>The histories that are right; a customer who stands twice is told and counted once.</summary>
    public IEnumerable<ContactHistory> Histories(IEnumerable<string> paths, ServicePlan plan, ErrorPrinter errors, RowTally tally)
    {
        var validator = new ContactHistoryValidator(plan);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in paths.SelectMany(path => DocumentRun.Read<ContactHistory>(
            host, path, errors, history => Validation.Check(validator, history), DocumentRun.Name(path), beside: Once)))
        {
            tally.Reads();
            if (document.Value is { } history) yield return history;
            else
            {
                tally.Refuses(Fingerprint.Of(document.Utf8.Span));
                tally.LeavesOut();
            }

            if (document.IsUnread) tally.Breaks();
            if (tally.IsOver) yield break;
        }

        ImmutableArray<InputError> Once(ContactHistory history) =>
            seen.Add(history.Customer) ? [] : [new("agenda.repeated", "$.customer", [new("given", history.Customer)])];
    }

    /// <summary>What a history is known again by.</summary>
    public static Fingerprint Content(ContactHistory history) => Fingerprint.Of(JsonSerializer.SerializeToUtf8Bytes(history, CsRulesJson.TypeOf<ContactHistory>()));
}
