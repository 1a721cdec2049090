using System.Collections.Immutable;

namespace CsRules.Documents;

/// <summary>
/// What a user's data caused: no such line, more units than are left, an id used twice with other content. It carries what a
/// validator would have told, with code, path and data, so that a backend answers it as bad input without reading a message.
/// A programmer's error is an <see cref="ArgumentException"/>.
/// </summary>
/// <example>
/// <para>A fourth unit of three is the customer's slip, and its code says so:</para>
/// <code>
/// var four = new RefundClaim { Id = "C-1", Lines = [new() { Line = "shirt", Quantity = 4 }] };
/// CsRulesException? refused = null;
/// try { RefundPolicy.Default.Compile(order).Plan(four, today); } catch (CsRulesException error) { refused = error; }
/// refused!.Errors[0].Code;   // "refund.too-many"
/// refused!.Errors[0].Path;   // "$.claim.lines[0].quantity"
/// </code>
/// </example>
public sealed class CsRulesException : Exception
{
    /// <summary>One thing that is wrong.</summary>
    public CsRulesException(InputError error)
        : this([error ?? throw new ArgumentNullException(nameof(error))])
    {
    }

    /// <summary>Everything that is wrong; at least one thing.</summary>
    public CsRulesException(ImmutableArray<InputError> errors)
        : base(string.Join("; ", errors.Select(e => e.ToString()))) => Errors = errors;

    /// <summary>Everything that is wrong, in the order of the document.</summary>
    public ImmutableArray<InputError> Errors { get; }
}
