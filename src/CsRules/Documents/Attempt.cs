using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using FluentValidation;

namespace CsRules.Documents;

/// <summary>Asks a question in a loop in which one bad row must not stop the next: what a user's data caused is given back and not thrown.</summary>
/// <example>
/// <para>Of three rows the one with a unit too many is told, and the others are answered:</para>
/// <code>
/// var account = RefundPolicy.Default.Compile(order);
/// var told = new List&lt;string&gt;();
/// foreach (var units in (int[])[1, 4, 3])
/// {
///     var claim = new RefundClaim { Id = $"C-{units}", Lines = [new() { Line = "shirt", Quantity = units }] };
///     told.Add(Attempt.Try(() =&gt; account.Plan(claim, today), out var plan, out var errors) ? plan.ToCustomer.ToString() : errors[0].Code);
/// }
/// string.Join(", ", told);   // "9000 KRW, refund.too-many, 27000 KRW"
/// </code>
/// </example>
public static class Attempt
{
    /// <summary>Asks; false where the facts or a definition were refused, with everything that is wrong.</summary>
    /// <param name="question">The question, as <c>() =&gt; law.Decide(claim, asOf)</c> or <c>() =&gt; policy.Compile(order)</c>.</param>
    /// <param name="answer">The answer; the default where it was refused.</param>
    /// <param name="errors">What is wrong, with code, path and data; empty where it was answered.</param>
    /// <exception cref="ArgumentException">A programmer's error: nothing was given, or the instant was forgotten.</exception>
    public static bool Try<T>(Func<T> question, [MaybeNullWhen(false)] out T answer, out ImmutableArray<InputError> errors)
    {
        ArgumentNullException.ThrowIfNull(question);
        try
        {
            (answer, errors) = (question(), []);
            return true;
        }
        catch (CsRulesException refused)
        {
            (answer, errors) = (default, refused.Errors);
            return false;
        }
        catch (ValidationException refused)
        {
            (answer, errors) = (default, Validation.Errors(refused));
            return false;
        }
    }
}
