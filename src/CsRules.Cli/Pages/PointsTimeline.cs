using CsRules.Cli.Io;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Loyalty;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Cli.Pages;

/// <summary>A customer's points: the balance, and each lot on a line from the day it was earned to its last day.</summary>
internal static class PointsTimeline
{
    private const int Width = 340;
    private const int Row = 44;

    // A drawing is looked at; all lots stand in the table.
    private const int MostDrawn = 20;

    /// <summary>Writes an answer about points.</summary>
    public static void Write(PageBody page, PointsAnswer answer, Language language) => page.Part($"{language.Word("customer")} {answer.Customer}".TrimEnd(), () =>
    {
        string Amount(Money amount) => Explanations.Amount(amount, language);
        page.Large(Amount(answer.Balance), language.Word("usable"));
        page.Facts(
            (language.Word("pending"), Amount(answer.Pending)), (language.Word("earned-in-all"), Amount(answer.Earned)), (language.Word("used"), Amount(answer.Used)),
            (language.Word("expired"), Amount(answer.Expired)), (language.Word("revoked"), Amount(answer.Revoked)));
        foreach (var soon in answer.ExpiringSoon) page.Note(CommandTexts.Say("note.points-expiring", language, ("amount", soon.Amount), ("day", soon.On)));
        Draw(page, answer, language);
        page.Table([.. language.Words("lot", "earned", "expires", "amount", "pending", "usable", "used", "expired", "revoked").Select(word => (Cell)word)], [.. answer.Lots.Select(lot => new Cell[]
        {
            lot.Id, Iso(lot.EarnedOn), lot.ExpiresOn is { } last ? Iso(last) : "–", Amount(lot.Amount), Amount(lot.Pending), Amount(lot.Available), Amount(lot.Used), Amount(lot.Expired), Amount(lot.Revoked),
        })]);
        foreach (var refused in answer.Refused) page.Note($"{language.Word("refused")} {refused.Event}: {refused.Text}");
        page.Fold(language.Word("for-agent"), () => page.List(answer.Statement));
        page.ToCopy(language.Word("for-customer"), answer.CustomerStatement, language);
    });

    private static void Draw(PageBody page, PointsAnswer answer, Language language)
    {
        // What is left comes first, and what ends sooner.
        var lots = answer.Lots.OrderBy(lot => lot.Available.IsZero && lot.Pending.IsZero).ThenBy(lot => lot.ExpiresOn ?? LocalDate.MaxIsoValue).Take(MostDrawn).OrderBy(lot => lot.EarnedOn).ToList();
        if (lots.Count == 0) return;
        var today = answer.AsOf.InZone(Law.Default.Zone).Date;
        var (first, last) = (lots.Min(lot => lot.EarnedOn), lots.Max(lot => lot.ExpiresOn ?? today));
        (first, last) = (LocalDate.Min(first, today), LocalDate.Max(last, today));
        var whole = Math.Max(1, Period.DaysBetween(first, last));
        int At(LocalDate day) => (int)((long)Period.DaysBetween(first, day) * Width / whole);
        var words = lots.Select(lot => $"{lot.Id}: {Iso(lot.EarnedOn)} – {(lot.ExpiresOn is { } end ? Iso(end) : "")}, {Explanations.Amount(Left(lot), language)} / {Explanations.Amount(lot.Amount, language)}");
        page.Drawing(language.Word("lots-in-time"), string.Join("; ", words), Width, (lots.Count * Row) + 24, drawing =>
        {
            for (var i = 0; i < lots.Count; i++)
            {
                var (lot, y) = (lots[i], i * Row);
                var (from, to) = (At(lot.EarnedOn), At(lot.ExpiresOn ?? last));
                drawing.Say(0, y + 14, Short(lot.Id));
                drawing.SayRight(Width, y + 14, $"{Explanations.Amount(Left(lot), language)} / {Explanations.Amount(lot.Amount, language)}", "soft");
                drawing.Box(0, y + 22, Width, 12, "rest");
                drawing.Box(from, y + 22, Math.Max(3, to - from), 12, lot.Available is { MinorUnits: > 0 } ? "one" : lot.Pending is { MinorUnits: > 0 } ? "two" : "spent");
            }

            var now = At(today);
            drawing.Line("way", (now, 0), (now, lots.Count * Row));
            var label = $"{Iso(today)}";
            if (now > Width / 2) drawing.SayRight(now, (lots.Count * Row) + 16, label, "soft");
            else drawing.Say(now, (lots.Count * Row) + 16, label, "soft");
        });
        page.Markup($"<p class=\"key\"><i class=\"one\"></i>{PageBody.Encode(language.Word("usable"))}<i class=\"two\"></i>{PageBody.Encode(language.Word("pending"))}<i class=\"spent\"></i>{PageBody.Encode(language.Word("lot-gone"))}</p>\n");
    }

    private static Money Left(PointsLot lot) => lot.Available + lot.Pending;

    private static string Short(string id) => id.Length > 18 ? id[..17] + "…" : id;

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
