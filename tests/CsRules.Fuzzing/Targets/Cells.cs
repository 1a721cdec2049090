using System.Text;
using CsRules.Cli.Rows;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Fuzzing.Targets;

/// <summary>What people write in a cell, and values as documents write them: read or not, never more, and what is written of a value is read as that value.</summary>
internal static class Cells
{
    private static readonly TimeText Times = TimeText.Create(DateTimeZoneProviders.Tzdb["Asia/Seoul"], ["d/M/uuuu H:mm", "uuuuMMdd"]).Reader!;

    public static IEnumerable<FuzzTarget> All =>
    [
        new("cells", InputForm.Table, bytes =>
        {
            foreach (var text in Encoding.UTF8.GetString(bytes).Split('\n')) Ask(text);
        }, [.. new[]
        {
            "2025-10-01\n2025. 10. 1. 오후 2:05\n20251001\nOct 1, 2025 2:05 PM\n45931.5\n1759276800\n1759276800000\n2025-10-01T09:30:00+0900\n1/10/2025 9:30",
            "20,000\n₩20,000\n(3,000)\n1 234.50 EUR\n20000원\n-1.5\n1001.0\n2.02511E+15",
            "30000 KRW\n-0.01 USD\n10%\n33.333333%\n4h\n90m\n2bd\n1d\n2025-10-01T00:00:00Z\n2025-10-01",
        }.Select(Encoding.UTF8.GetBytes)]),
    ];

    private static void Ask(string text)
    {
        Times.Read(text);
        foreach (var mark in (char[])['.', ','])
        {
            var amount = AmountText.Read(text, Currency.Krw, mark);
            AmountText.Number(text, mark);
            AmountText.IsNegative(text, mark);
            if (amount.Error is null && amount.Amount is > 1_000_000_000m or < -1_000_000_000m) throw new BrokenPromiseException($"an amount out of range: {text}");
        }

        if (IdText.Of(IdText.Of(text)) != IdText.Of(text) && !text.EndsWith(".0.0", StringComparison.Ordinal)) throw new BrokenPromiseException($"an id that changes twice: {text}");
        IdText.IsRounded(text);
        if (Money.TryParse(text, out var money) && (!Money.TryParse(money.ToString(), out var same) || same != money)) throw new BrokenPromiseException($"money {text}");
        if (Rate.TryParse(text, out var rate) && (!Rate.TryParse(rate.ToString(), out var again) || again != rate)) throw new BrokenPromiseException($"rate {text}");
        if (Moment.TryParse(text, out var moment) && (!Moment.TryParse(moment.ToString(), out var then) || then != moment)) throw new BrokenPromiseException($"moment {text}");
        if (SlaBudget.TryParse(text, out var budget) && (!SlaBudget.TryParse(budget.ToString(), out var time) || time != budget)) throw new BrokenPromiseException($"budget {text}");
    }
}
