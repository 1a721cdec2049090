using System.Globalization;
using CsRules.Decisions;
using CsRules.Documents;

namespace CsRules.Cli.Pages;

/// <summary>Amounts that add up, each with a bar that begins where the one before ended.</summary>
internal static class Waterfall
{
    private const int Width = 1000;

    /// <summary>Draws amounts and their sum; nothing where there are none.</summary>
    public static void Write(PageBody page, string title, IReadOnlyList<(string What, Money Amount)> items, (string What, Money Amount) total, Language language)
    {
        if (items.Count == 0) return;
        var (sum, low, high) = (Int128.Zero, Int128.Zero, Int128.Zero);
        foreach (var (_, amount) in items)
        {
            sum += amount.MinorUnits;
            (low, high) = (Int128.Min(low, sum), Int128.Max(high, sum));
        }

        page.Heading(title, 3);
        page.Markup($"<div class=\"scroll\" tabindex=\"0\"><table class=\"words lines waterfall\">\n<thead><tr>{string.Concat(language.Words("item", "amount", "picture").Select((word, i) => $"<th scope=\"col\"{(i == 1 ? " class=\"number\"" : "")}>{PageBody.Encode(word)}</th>"))}</tr></thead>\n<tbody>\n");
        var at = Int128.Zero;
        foreach (var (what, amount) in items)
        {
            Row(what, amount, at, at + amount.MinorUnits, amount.MinorUnits < 0 ? "two" : "one");
            at += amount.MinorUnits;
        }

        Row(total.What, total.Amount, 0, sum, "good");
        page.Markup("</tbody></table></div>\n");

        void Row(string what, Money amount, Int128 from, Int128 to, string style)
        {
            var (left, right) = (At(Int128.Min(from, to)), At(Int128.Max(from, to)));
            page.Markup($"<tr><th scope=\"row\">{PageBody.Encode(what)}</th><td class=\"number\" data-label=\"{PageBody.Encode(language.Word("amount"))}\">{PageBody.Encode(Signed(amount, language))}</td>");
            page.Markup(string.Create(CultureInfo.InvariantCulture, $"<td class=\"picture\"><svg viewBox=\"0 0 {Width} 60\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect x=\"0\" y=\"0\" width=\"{Width}\" height=\"60\" class=\"rest\"/><rect x=\"{left}\" y=\"0\" width=\"{Math.Max(4, right - left)}\" height=\"60\" class=\"{style}\"/></svg></td></tr>\n"));
        }

        long At(Int128 amount) => high == low ? 0 : (long)((amount - low) * Width / (high - low));
    }

    private static string Signed(Money amount, Language language) => amount.MinorUnits < 0 ? "−" + Explanations.Amount(-amount, language) : Explanations.Amount(amount, language);
}
