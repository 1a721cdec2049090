using System.Text;
using CsRules.Documents;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Calendars;

/// <summary>A reckoning in one line.</summary>
internal static class ReckoningFormat
{
    private static readonly LocalDatePattern MonthDay = LocalDatePattern.CreateWithInvariantCulture("MM-dd");
    private static readonly string[] KoreanDays = ["월", "화", "수", "목", "금", "토", "일"];

    public static string Of(Reckoning reckoning, Language language)
    {
        var text = new StringBuilder();
        foreach (var day in reckoning.Days)
        {
            var gap = day.Step == ReckoningStep.Event ? "" : day == reckoning.Days[1] ? Plus(reckoning, day, language) : " → ";
            text.Append(gap).Append(Day(day.Date, language));
            // The day of the week stands beside the date already.
            if (day.Why.Length > 0 && day.Why[0] != PeriodReckoning.Saturday && day.Why[0] != PeriodReckoning.Sunday)
                text.Append(' ').AppendJoin(language == Language.Korean ? "·" : " and ", day.Why.Select(w => w.In(language)));
            if (day.Step == ReckoningStep.Skipped) text.Append(language == Language.Korean ? " 제외" : " not counted");
        }

        return text.Append(language == Language.Korean ? " 까지" : " (last day)").ToString();
    }

    // "=" where the next day shown is the one counted to; where business days skip first, the sum comes at the end.
    private static string Plus(Reckoning reckoning, ReckonedDay first, Language language)
    {
        var length = Texts.Say("label.period." + Unit(reckoning.Period.Unit), [new("n", reckoning.Period.Length)], language, Voice.Agent);
        // A sum of days says that the first is not among them.
        var counted = reckoning.FirstDayCounted
            ? Texts.Say("label.reckoning.first-day-counted", [new("length", length)], language, Voice.Agent)
            : $" + {length}";
        return first.Step == ReckoningStep.Skipped ? $"{counted}: " : $"{counted} = ";
    }

    private static string Unit(PeriodUnit unit) => unit switch
    {
        PeriodUnit.Months => "months",
        PeriodUnit.Years => "years",
        PeriodUnit.BusinessDays => "business-days",
        _ => "days",
    };

    private static string Day(LocalDate date, Language language) => language == Language.Korean
        ? $"{MonthDay.Format(date)}({KoreanDays[(int)date.DayOfWeek - 1]})"
        : $"{date.DayOfWeek.ToString()[..3]} {MonthDay.Format(date)}";
}
