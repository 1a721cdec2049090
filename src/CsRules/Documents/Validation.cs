using System.Collections.Immutable;
using System.Globalization;
using System.Linq.Expressions;
using FluentValidation;
using FluentValidation.Results;
using NodaTime;

namespace CsRules.Documents;

/// <summary>
/// The bridge from FluentValidation to <see cref="InputError"/>. A rule gives its stable code with
/// <c>WithErrorCode</c> and its data with <c>WithState(x =&gt; Validation.Data(("min", 3)))</c>; the text is kept
/// under the code, so that no rule holds a sentence.
/// </summary>
/// <example>
/// <para>The same rules through two doors: told, or thrown:</para>
/// <code>
/// var policy = new RefundPolicy { ReturnFee = Money.Won(-1) };
/// Validation.Check(new RefundPolicyValidator(), policy, "$.policy")[0].Path;   // "$.policy.returnFee"
/// </code>
/// </example>
public static class Validation
{
    /// <summary>Every error and warning of a definition, with JSON paths from <paramref name="root"/>.</summary>
    public static ImmutableArray<InputError> Check<T>(IValidator<T> validator, T value, string root = "$")
    {
        ArgumentNullException.ThrowIfNull(validator);
        return [.. validator.Validate(value).Errors.Select(failure => ToError(failure, root))];
    }

    /// <summary>Throws where a definition has errors, with all of them; warnings pass.</summary>
    /// <exception cref="ValidationException">The definition can't be compiled.</exception>
    public static void ThrowIfInvalid<T>(IValidator<T> validator, T value)
    {
        ArgumentNullException.ThrowIfNull(validator);
        var failures = validator.Validate(value).Errors.Where(f => f.Severity == Severity.Error).ToList();
        if (failures.Count == 0) return;
        foreach (var failure in failures) failure.ErrorMessage = ToError(failure, "$").ToString();
        throw new ValidationException(failures);
    }

    /// <summary>Everything that a definition was refused for, as a validator's own door tells it.</summary>
    /// <example>
    /// <para>A shop that can't start says why, with the code and the path of each error:</para>
    /// <code>
    /// IEnumerable&lt;InputError&gt; told = [];
    /// try { new RefundPolicy { ExtendDays = -1 }.Compile(order); } catch (FluentValidation.ValidationException refused) { told = Validation.Errors(refused); }
    /// told.Single().Path;   // "$.extendDays"
    /// </code>
    /// </example>
    public static ImmutableArray<InputError> Errors(ValidationException refused, string root = "$") =>
        [.. refused.Errors.Select(failure => ToError(failure, root))];

    /// <summary>The data of a failed rule.</summary>
    public static ImmutableArray<Datum> Data(params (string Name, object Value)[] data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return [.. data.Select(d => new Datum(d.Name, d.Value))];
    }

    /// <summary>True where a failure only warns: the definition can be compiled all the same.</summary>
    public static bool IsWarning(ValidationFailure failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure.Severity != Severity.Error;
    }

    /// <summary>The instant of a document, where it has one, is one that questions are answered for.</summary>
    internal static void AsOfIsAnswerable<T>(AbstractValidator<T> validator, Expression<Func<T, Instant?>> asOf) =>
        validator.RuleFor(asOf).Must(at => at is not { } given || AsOf.Holds(given))
            .WithErrorCode("as-of.out-of-reach").WithState(_ => Data(("first", YearText(AsOf.FirstYear)), ("last", YearText(AsOf.LastYear))));

    // A year has no thousands.
    private static string YearText(int year) => year.ToString(CultureInfo.InvariantCulture);

    /// <summary>Notes what a rule over several members found, at a path below the value that is checked.</summary>
    internal static void Fail<T>(ValidationContext<T> context, string path, string code, params (string Name, object Value)[] data) =>
        context.AddFailure(new ValidationFailure(context.PropertyChain.BuildPropertyPath(path), code) { ErrorCode = code, CustomState = Data(data) });

    /// <summary>Hands an error that was found by other means to a validator, so that one door tells everything.</summary>
    internal static void Add<T>(ValidationContext<T> context, InputError error) => context.AddFailure(new ValidationFailure(
        context.PropertyChain.BuildPropertyPath(error.Path.Length > 2 ? error.Path[2..] : ""), error.Code)
    {
        ErrorCode = error.Code,
        CustomState = error.Data,
        Severity = error.IsWarning ? Severity.Warning : Severity.Error,
    });

    /// <summary>Checks the members of a list by one validator: a validator for each of them costs more than what it checks.</summary>
    internal static void Each<T, TItem>(ValidationContext<T> context, string path, ImmutableArray<TItem> items, IValidator<TItem> validator)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i] is null) continue;
            foreach (var failure in validator.Validate(items[i]).Errors)
            {
                var below = failure.PropertyName.Length == 0 ? $"{path}[{i}]" : $"{path}[{i}].{failure.PropertyName}";
                context.AddFailure(new ValidationFailure(context.PropertyChain.BuildPropertyPath(below), failure.ErrorMessage)
                {
                    ErrorCode = failure.ErrorCode,
                    CustomState = failure.CustomState,
                    Severity = failure.Severity,
                });
            }
        }
    }

    private static InputError ToError(ValidationFailure failure, string root) => new(
        failure.ErrorCode,
        root + string.Concat(failure.PropertyName.Split('.', StringSplitOptions.RemoveEmptyEntries).Select(part => "." + Camel(part))),
        failure.CustomState is ImmutableArray<Datum> data ? data : [])
    {
        IsWarning = IsWarning(failure),
    };

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
