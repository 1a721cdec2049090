using CsRules.Documents;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Cli.Pages;

/// <summary>Days as calendars name them.</summary>
internal static class Weekdays
{
    private static readonly LocalDatePattern Korean = LocalDatePattern.CreateWithInvariantCulture("M/d");
    private static readonly LocalDatePattern English = LocalDatePattern.CreateWithInvariantCulture("d MMM");

    /// <summary>"월", "Mon".</summary>
    public static string Short(IsoDayOfWeek day, Language language) => day switch
    {
        IsoDayOfWeek.Monday => language.Word("monday"),
        IsoDayOfWeek.Tuesday => language.Word("tuesday"),
        IsoDayOfWeek.Wednesday => language.Word("wednesday"),
        IsoDayOfWeek.Thursday => language.Word("thursday"),
        IsoDayOfWeek.Friday => language.Word("friday"),
        IsoDayOfWeek.Saturday => language.Word("saturday"),
        _ => language.Word("sunday"),
    };

    /// <summary>"10/3", "3 Oct".</summary>
    public static string DayOfMonth(LocalDate day, Language language) => (language == Language.Korean ? Korean : English).Format(day);
}
