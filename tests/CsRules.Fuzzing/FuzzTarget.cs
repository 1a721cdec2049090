namespace CsRules.Fuzzing;

/// <summary>A door that bytes come in through, and what has to hold whatever they are.</summary>
/// <param name="Name">"answer.ReturnCase".</param>
/// <param name="Form">How its inputs are spoiled so that most of them get past the first check.</param>
/// <param name="Ask">Takes an input; whatever it throws is a finding.</param>
/// <param name="Seeds">Inputs that are answered.</param>
public sealed record FuzzTarget(string Name, InputForm Form, Action<byte[]> Ask, IReadOnlyList<byte[]> Seeds)
{
    private const int Dear = 12;

    /// <summary>How many documents could be asked while one input of it is: a command starts, reads files and prints.</summary>
    public int Cost => Name.Split('.')[0] is "command" or "csv" or "xlsx" or "merge" or "terms" ? Dear : 1;

    /// <summary>Every target.</summary>
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        .. Targets.Answers.All, .. Targets.Repairs.All, .. Targets.Streams.All, .. Targets.Commands.All, .. Targets.Tables.All, .. Targets.Spreadsheets.All,
        .. Targets.Cells.All, .. Targets.Terms.All, .. Targets.Merges.All,
    ];

    /// <summary>Those whose names begin so; all for "all".</summary>
    public static IReadOnlyList<FuzzTarget> Named(string name) => name == "all" ? All : [.. All.Where(target => target.Name.StartsWith(name, StringComparison.Ordinal))];
}
