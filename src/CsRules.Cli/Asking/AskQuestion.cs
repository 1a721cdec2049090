using System.Collections.Immutable;

namespace CsRules.Cli.Asking;

/// <summary>A question as it is put: the words of its choices, or none where a day or an amount is typed.</summary>
/// <param name="Step">Which it is.</param>
/// <param name="Choices">The codes of the choices, in the order of their numbers from 1.</param>
/// <param name="MayBeEmpty">True where an empty line is an answer.</param>
internal sealed record AskQuestion(AskStep Step, ImmutableArray<string> Choices, bool MayBeEmpty);
