using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CsRules.Tests;

/// <summary>Days and instants that a document's reader reads by itself are what the patterns make of them.</summary>
public class PlainDateTests
{
    // As other writers do: a plus as it is.
    private static readonly JsonSerializerOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly InstantConverter Instants = new();
    private static readonly LocalDateConverter Days = new();
    private static readonly MomentConverter Moments = new();

    // Parts of a date as documents write them, some of them wrong, and now and then another sign somewhere.
    private static readonly Gen<string> Written =
        from year in Gen.Frequency((8, Gen.Choose(1990, 2040).Select(y => $"{y}")), (1, Gen.Elements("0000", "0001", "9998", "9999", "-001", "12025", "202")))
        from month in Number(1, 12, "00", "13", "1")
        from day in Number(1, 31, "00", "32", "7")
        from time in Gen.Frequency((5, Time), (2, Gen.Constant("")))
        from sign in Gen.Frequency((9, Gen.Constant(' ')), (1, Gen.Elements("0:.,+-TZ /x\t일".ToCharArray())))
        from at in Gen.Choose(0, 34)
        let whole = $"{year}-{month}-{day}{time}"
        select sign == ' ' ? whole : at < whole.Length ? whole[..at] + sign + whole[(at + 1)..] : whole + sign;

    private static Gen<string> Time =>
        from t in Gen.Frequency((20, Gen.Constant("T")), (1, Gen.Elements("t", " ", "")))
        from hour in Number(0, 23, "24", "25", "9")
        from minute in Number(0, 59, "60", "")
        from second in Gen.Frequency((9, Number(0, 59, "60", "5").Select(s => ":" + s)), (1, Gen.Constant("")))
        from fraction in Gen.Frequency((6, Gen.Constant("")), (3, Gen.Choose(0, 11).SelectMany(n => Gen.Elements("0123456789".ToCharArray()).ArrayOf(n)).Select(d => "." + new string(d))), (1, Gen.Constant(",5")))
        from zone in Gen.Frequency((6, Gen.Constant("Z")), (4, Offset), (1, Gen.Elements("", "z", "+09", "+0900", "+09:00:00", "-00:00", "+00:00", "-18:00", "+18:00", "+19:00", "+14:01", "Z0")))
        select $"{t}{hour}:{minute}{second}{fraction}{zone}";

    private static Gen<string> Offset =>
        from sign in Gen.Elements("+", "-")
        from hour in Number(0, 14, "18", "24")
        from minute in Gen.Frequency((3, Gen.Constant("00")), (1, Number(0, 59, "60", "61")))
        select $"{sign}{hour}:{minute}";

    [Property(MaxTest = 20_000)]
    public Property What_a_document_says_is_read_as_its_text_alone() => Prop.ForAll(Written.ToArbitrary(), text =>
    {
        var (isInstant, isDay) = (Same(Instants, text), Same(Days, text));
        var isMoment = Same(Moments, text);
        return (isMoment == (isInstant || isDay)).Classify(isInstant, "an instant").Classify(isDay, "a day").Classify(!isInstant && !isDay, "neither");
    });

    [Theory]
    [InlineData("2025-10-01T09:30:00Z")]
    [InlineData("2025-10-01T09:30:00.1Z")]
    [InlineData("2025-10-01T09:30:00.1234567Z")]
    [InlineData("2025-10-01T18:30:00+09:00")]
    [InlineData("2025-10-01T04:30:00.25-05:00")]
    public void The_forms_of_nearly_every_document_need_no_pattern(string text)
    {
        var reader = Reader(text);
        Assert.True(PlainDate.TryInstant(ref reader, out var instant));
        Assert.True(Instants.TryRead(text, out var asText));
        Assert.Equal(asText, instant);
    }

    [Theory]
    [InlineData("2025-10-01T09:30Z")]
    [InlineData("2025-10-01T09:30:00")]
    [InlineData("2025-10-01T09:30:00.Z")]
    [InlineData("2025-10-01T09:30:00.12345678Z")]
    [InlineData("2025-10-01T09:30:00-00:00")]
    [InlineData("2025-10-01T09:30:00+9:00")]
    [InlineData("2025-10-01 09:30:00Z")]
    [InlineData("2025-10-01")]
    public void What_the_reader_reads_otherwise_is_left_to_the_patterns(string text)
    {
        var reader = Reader(text);
        Assert.False(PlainDate.TryInstant(ref reader, out _));
    }

    [Theory]
    [InlineData("2025-10-01", true)]
    [InlineData("2024-02-29", true)]
    [InlineData("2025-02-29", false)]
    [InlineData("2025-10-1", false)]
    [InlineData("2025-10-01T", false)]
    public void A_day_is_ten_signs(string text, bool plain)
    {
        var reader = Reader(text);
        Assert.Equal(plain, PlainDate.TryDay(ref reader, out var day));
        Assert.Equal(plain, Days.TryRead(text, out var asText));
        Assert.Equal(asText, day);
    }

    private static Gen<string> Number(int from, int to, params string[] odd) =>
        Gen.Frequency((14, Gen.Choose(from, to).Select(n => n.ToString("00", null))), (1, Gen.Elements(odd)));

    private static bool Same<T>(TextForm<T> form, string text)
    {
        var expected = form.TryRead(text, out var byText);
        var reader = Reader(text);
        try
        {
            var read = form.Read(ref reader, typeof(T), JsonSerializerOptions.Default);
            Assert.True(expected, $"'{text}' is no {typeof(T).Name} and was read as {read}.");
            Assert.Equal(byText, read);
        }
        catch (JsonException)
        {
            Assert.False(expected, $"'{text}' is {byText} and was not read.");
        }

        return expected;
    }

    private static Utf8JsonReader Reader(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(text, Unescaped)));
        reader.Read();
        return reader;
    }
}
