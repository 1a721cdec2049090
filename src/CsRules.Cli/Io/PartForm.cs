using CsRules.Documents;
using CsRules.Sla;
using FluentValidation;

namespace CsRules.Cli.Io;

/// <summary>What a merge needs to know of a kind of report.</summary>
/// <param name="Empty">The report of nothing.</param>
/// <param name="Validator">Checks a part by itself.</param>
/// <param name="ToReport">The report of a checked part.</param>
/// <param name="Merge">Adds two that belong together.</param>
/// <param name="Kind">What the reports of one sum have in common.</param>
/// <param name="Source">What a report was made from.</param>
/// <param name="OtherKind">How two zones or grains are told.</param>
/// <param name="IsWholeTaken">True where a report that can't be merged again is taken if it is the only one.</param>
internal sealed record PartForm<TReport, TPart>(
    TReport Empty, IValidator<TPart> Validator, Func<TPart, TReport> ToReport, Func<TReport, TReport, TReport> Merge,
    Func<TReport, PartKind> Kind, Func<TReport, SlaSource?> Source, Func<PartKind, PartKind, IEnumerable<InputError>> OtherKind, bool IsWholeTaken);
