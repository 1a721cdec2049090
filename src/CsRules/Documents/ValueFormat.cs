using System.Collections.Concurrent;
using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Documents;

/// <summary>Values inside sentences, in the reader's language and never in the machine's culture.</summary>
internal static class ValueFormat
{
    private static readonly LocalDatePattern KoreanDate = LocalDatePattern.CreateWithInvariantCulture("yyyy'년' M'월' d'일'");
    private static readonly LocalDatePattern EnglishDate = LocalDatePattern.CreateWithInvariantCulture("d MMMM yyyy");
    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly string[] KoreanDays = ["월", "화", "수", "목", "금", "토", "일"];

    public static string Of(object value, Language language) => value switch
    {
        LocalDate date => Date(date, language),
        LocalDateTime at => $"{Date(at.Date, language)} {Time.Format(at.TimeOfDay)}",
        Instant instant => InstantPattern.General.Format(instant),
        Money money => Amount(money, language),
        Rate rate => rate.ToString(),
        Duration duration => Span(duration, language),
        Enum label => Texts.Label(EnumCode(label), language),
        int number => number.ToString("N0", CultureInfo.InvariantCulture),
        long number => number.ToString("N0", CultureInfo.InvariantCulture),
        ILocalized text => Shown.Of(text.In(language)),
        string text => Shown.Of(text),
        _ => throw new ArgumentException($"No text form for a {value.GetType().Name}.", nameof(value)),
    };

    /// <summary>"2025년 10월 10일(금)" or "Friday 10 October 2025".</summary>
    public static string Date(LocalDate date, Language language) => language == Language.Korean
        ? $"{KoreanDate.Format(date)}({KoreanDays[(int)date.DayOfWeek - 1]})"
        : $"{date.DayOfWeek} {EnglishDate.Format(date)}";

    /// <summary>"2,300원" or "KRW 2,300".</summary>
    public static string Amount(Money money, Language language)
    {
        var number = MoneyFormat.Digits(money, grouped: true);
        return language == Language.Korean && money.Currency == Currency.Krw ? number + "원" : $"{money.Currency.Code} {number}";
    }

    /// <summary>"2시간 30분" or "2 h 30 min"; seconds only below a minute.</summary>
    public static string Span(Duration duration, Language language)
    {
        var korean = language == Language.Korean;
        var sign = duration < Duration.Zero ? "-" : "";
        var ticks = Math.Abs(duration.BclCompatibleTicks);
        var minutes = ticks / NodaConstants.TicksPerMinute;
        if (minutes == 0) return $"{sign}{ticks / NodaConstants.TicksPerSecond}{(korean ? "초" : " s")}";
        var (hours, rest) = Math.DivRem(minutes, 60);
        var parts = new List<string>(2);
        if (hours > 0) parts.Add(hours.ToString("N0", CultureInfo.InvariantCulture) + (korean ? "시간" : " h"));
        if (rest > 0) parts.Add(rest.ToString(CultureInfo.InvariantCulture) + (korean ? "분" : " min"));
        return sign + string.Join(' ', parts);
    }

    /// <summary>The text code of an enum's value: "label.return-reason.change-of-mind".</summary>
    public static string EnumCode(Enum value) => EnumCodes.GetOrAdd(value, static named => $"label.{Kebab(named.GetType().Name)}.{Kebab(named.ToString())}");

    // As many as the library has words for: every text asks for some.
    private static readonly ConcurrentDictionary<Enum, string> EnumCodes = [];

    private static string Kebab(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
