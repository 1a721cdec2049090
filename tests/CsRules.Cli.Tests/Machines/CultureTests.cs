using System.Globalization;

namespace CsRules.Cli.Tests.Machines;

/// <summary>The same answers whatever the machine's culture writes: numbers, signs, dates and names are never taken from it.</summary>
[Trait("Category", "Machine")]
public class CultureTests
{
    public static TheoryData<string> Cultures() => ["tr-TR", "ar-SA", "ko-KR", "fa-IR", "sv-SE"];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Every_answer_is_the_same_in_another_culture(string name)
    {
        using var folder = new TempFolder();
        var commands = EveryAnswer.In(folder).Where((_, i) => name == "tr-TR" || i % 3 == name[0] % 3).ToList();
        var expected = commands.ConvertAll(c => CliRun.Of(c));
        Assert.All(expected, run => Assert.Equal(ExitCode.Answered, run.ExitCode));
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Culture(name);
            AssertIsAnother();
            for (var i = 0; i < commands.Count; i++) Assert.Equal(expected[i].Out, CliRun.Of(commands[i]).Out);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    // The program knows the invariant culture only, so that others are made here with what is strange about them.
    private static CultureInfo Culture(string name)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NumberGroupSeparator) = name switch
        {
            "tr-TR" => (",", "."),
            "ar-SA" or "fa-IR" => ("٫", "٬"),
            "sv-SE" => (",", "\u00a0"),
            _ => ("·", " "),
        };
        if (name == "fa-IR") culture.NumberFormat.NativeDigits = ["۰", "۱", "۲", "۳", "۴", "۵", "۶", "۷", "۸", "۹"];
        culture.NumberFormat.PercentSymbol = "٪";
        culture.NumberFormat.NegativeSign = "−";
        culture.NumberFormat.PositiveSign = "＋";
        culture.NumberFormat.NumberGroupSizes = [2, 3];
        culture.NumberFormat.CurrencySymbol = "₺";
        culture.NumberFormat.CurrencyDecimalSeparator = ",";
        culture.DateTimeFormat.DateSeparator = ".";
        culture.DateTimeFormat.TimeSeparator = "：";
        culture.DateTimeFormat.ShortDatePattern = "yy.d.M";
        culture.DateTimeFormat.LongTimePattern = "ss：mm：hh";
        culture.DateTimeFormat.AMDesignator = "오전";
        culture.DateTimeFormat.DayNames = ["일", "월", "화", "수", "목", "금", "토"];
        culture.DateTimeFormat.AbbreviatedDayNames = ["일", "월", "화", "수", "목", "금", "토"];
        return culture;
    }

    // Without this the test would pass where the culture was not taken.
    private static void AssertIsAnother()
    {
        Assert.NotEqual("-1,234.5", string.Format(null as IFormatProvider, "{0:N1}", -1234.5m));
        Assert.NotEqual("10/09/2025", string.Format(null as IFormatProvider, "{0:d}", new DateTime(2025, 10, 9)));
    }
}
