using CsRules.Decisions;
using NodaTime;

namespace CsRules.Json;

/// <summary>The form a value must have, in words, for error messages.</summary>
internal static class Expected
{
    private static readonly Dictionary<Type, LocalizedText> Forms = new()
    {
        [typeof(LocalDate)] = new("2025-10-01과 같은 날짜", "a date like 2025-10-01"),
        [typeof(Instant)] = new("2025-10-01T09:30:00+09:00과 같은 시각", "an instant like 2025-10-01T09:30:00+09:00"),
        [typeof(Moment)] = new("2025-10-01 또는 2025-10-01T09:30:00+09:00", "a date like 2025-10-01 or an instant like 2025-10-01T09:30:00+09:00"),
        [typeof(Money)] = new("\"39900 KRW\"와 같은 금액(최소 단위로 10^15까지)", "an amount like \"39900 KRW\" or \"12.50 EUR\", up to 10^15 minor units"),
        [typeof(Rate)] = new("\"12.5%\"와 같은 비율", "a share like \"12.5%\""),
        [typeof(Currency)] = new("\"KRW\"와 같은 ISO 4217 통화 코드", "an ISO 4217 code like \"KRW\""),
        [typeof(int)] = new("정수", "a whole number"),
        [typeof(long)] = new("정수", "a whole number"),
        [typeof(bool)] = new("true 또는 false", "true or false"),
        [typeof(string)] = new("따옴표로 묶은 글", "text in quotes"),
        [typeof(Sla.SlaBudget)] = new("\"1h30m\"과 같은 길이", "a length like \"1h30m\""),
        [typeof(Calendars.BusinessInterval)] = new("[\"09:00\", \"17:00\"]과 같은 시간", "hours like [\"09:00\", \"17:00\"]"),
        [typeof(LocalizedText)] = new("{\"ko\": …, \"en\": …}", "{\"ko\": …, \"en\": …}"),
    };

    private static readonly LocalizedText Other = new("다른 형식의 값", "a value of another form");

    public static LocalizedText For(Type type) => Forms.TryGetValue(type, out var form) ? form : Other;
}
