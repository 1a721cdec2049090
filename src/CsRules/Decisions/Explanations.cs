using CsRules.Documents;
using NodaTime;

namespace CsRules.Decisions;

/// <summary>Words for values, for a caller who builds its own page from a decision.</summary>
/// <example>
/// <para>The same amount reads differently in the two languages, and in no machine's culture:</para>
/// <code>
/// Explanations.Amount(Money.Won(2_300), Language.Korean);                     // "2,300원"
/// Explanations.Amount(Money.Won(2_300), Language.English);                    // "KRW 2,300"
/// Explanations.Date(new LocalDate(2025, 10, 10), Language.Korean);            // "2025년 10월 10일(금)"
/// Explanations.Label(CostBearer.Consumer, Language.English);                  // "consumer"
/// </code>
/// </example>
public static class Explanations
{
    /// <summary>"2025년 10월 10일(금)" or "Friday 10 October 2025".</summary>
    public static string Date(LocalDate date, Language language) => ValueFormat.Date(date, language);

    /// <summary>"2,300원" or "KRW 2,300".</summary>
    public static string Amount(Money money, Language language) => ValueFormat.Amount(money, language);

    /// <summary>"2시간 30분" or "2 h 30 min".</summary>
    public static string Span(Duration duration, Language language) => ValueFormat.Span(duration, language);

    /// <summary>The word for an enum's value, for example of a holiday's kind.</summary>
    public static string Label(Enum value, Language language)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Texts.Label(ValueFormat.EnumCode(value), language);
    }
}
