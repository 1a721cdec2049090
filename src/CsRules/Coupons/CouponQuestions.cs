using System.Collections.Immutable;
using CsRules.Documents;

namespace CsRules.Coupons;

/// <summary>Checks a whole coupon document: book, cart, points and choice, every error at once.</summary>
/// <example>
/// <para>A choice that names a coupon the book does not have:</para>
/// <code>
/// var question = new CouponQuestion(definition, cart) { Chosen = [new("GONE")] };
/// CouponQuestions.Check(question)[0].Code;   // "coupon.unknown"
/// </code>
/// </example>
public static class CouponQuestions
{
    /// <summary>Everything wrong with a document; see <see cref="InputError.IsWarning"/>.</summary>
    public static ImmutableArray<InputError> Check(CouponQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var errors = new List<InputError>();
        errors.AddRange(Validation.Check(new CouponBookValidator(), question.Book, "$.book"));
        errors.AddRange(Validation.Check(new CartValidator(question.Book.Currency), question.Cart, "$.cart"));
        if (question.Points is { } points) errors.AddRange(Points(points, question.Book.Currency));
        if (!question.Chosen.IsDefaultOrEmpty && !question.Book.Coupons.IsDefault && !question.Cart.Lines.IsDefault)
            errors.AddRange(Chosen(question));
        return [.. errors];
    }

    private static IEnumerable<InputError> Points(PointsOffer points, Currency currency)
    {
        foreach (var amount in (Money?[])[points.Balance, points.Wanted, points.MinimumBalance, points.MinimumOrder, points.Unit])
        {
            if (amount is not { } given) continue;
            if (given.Currency != currency) yield return new("points.currency", "$.points", Validation.Data(("currency", currency.Code)));
            if (given.MinorUnits < 0) yield return new("points.negative", "$.points", []);
        }
    }

    private static IEnumerable<InputError> Chosen(CouponQuestion question)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (coupon, line) in question.Chosen)
        {
            if (!question.Book.Coupons.Any(c => c.Id == coupon))
                yield return new("coupon.unknown", "$.chosen", Validation.Data(("id", coupon)));
            if (!seen.Add(coupon)) yield return new("coupon.chosen-twice", "$.chosen", Validation.Data(("id", coupon)));
            if (line is not null && !question.Cart.Lines.Any(l => l.Id == line))
                yield return new("coupon.unknown-line", "$.chosen", Validation.Data(("line", line)));
        }
    }
}
