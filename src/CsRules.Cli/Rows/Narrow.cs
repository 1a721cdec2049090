namespace CsRules.Cli.Rows;

/// <summary>Wide characters, as East Asian keyboards write digits and signs, in the width that is read.</summary>
internal static class Narrow
{
    private const char FirstWide = '！';
    private const char LastWide = '～';
    private const int Apart = '！' - '!';

    public static string Of(string text) => text.AsSpan().IndexOfAnyInRange('\u2000', '\uFFFF') < 0 && !text.Contains('\u00A0', StringComparison.Ordinal)
        ? text
        : string.Create(text.Length, text, static (narrow, wide) =>
        {
            for (var i = 0; i < wide.Length; i++)
                narrow[i] = wide[i] switch
                {
                    >= FirstWide and <= LastWide => (char)(wide[i] - Apart),
                    '￦' => '₩',
                    '￥' => '¥',
                    '￡' => '£',
                    '\u3000' or '\u00A0' or '\u2007' or '\u202F' => ' ',
                    var other => other,
                };
        });
}
