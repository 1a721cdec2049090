using System.Collections.Immutable;
using FluentValidation;

namespace CsRules.Documents;

/// <summary>
/// What facts can cause at the doors of the library. A decision takes its facts as valid and checks none of them; where it can't be
/// made of them, the validator says why, so that a caller who forgot to check is told codes and paths and not a line of code.
/// </summary>
/// <remarks>
/// It stands in an exception filter, so that nothing is paid where a decision is made: <c>catch (Exception failed) when
/// (Facts.Refused(failed, …) is { } refused) { throw refused; }</c>. What the validator finds nothing wrong with stays what it was.
/// </remarks>
internal static class Facts
{
    /// <summary>What is wrong with the facts of a decision that failed; null where they are not to blame.</summary>
    public static CsRulesException? Refused<T>(Exception failed, IValidator<T> validator, T facts, string root = "$") =>
        IsTold(failed) ? null : Of(Validation.Check(validator, facts, root));

    /// <summary>The same, of errors found by other means.</summary>
    public static CsRulesException? Refused(Exception failed, Func<IEnumerable<InputError>> errors) => IsTold(failed) ? null : Of([.. errors()]);

    /// <summary>Throws where facts have errors, with all of them; warnings pass.</summary>
    /// <exception cref="CsRulesException">The facts have errors.</exception>
    public static void ThrowIfInvalid<T>(IValidator<T> validator, T facts, string root = "$")
    {
        if (Of(Validation.Check(validator, facts, root)) is { } refused) throw refused;
    }

    // A programmer's slip (nothing given) and what was told already stay as they are.
    private static bool IsTold(Exception failed) => failed is CsRulesException or ValidationException or ArgumentNullException or OutOfMemoryException;

    private static CsRulesException? Of(ImmutableArray<InputError> found)
    {
        var wrong = found.RemoveAll(error => error.IsWarning);
        return wrong.IsEmpty ? null : new(wrong);
    }
}
