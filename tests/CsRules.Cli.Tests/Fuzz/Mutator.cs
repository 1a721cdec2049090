using System.Text;

namespace CsRules.Cli.Tests.Fuzz;

/// <summary>Spoils a document a little, the same way for the same seed.</summary>
internal sealed class Mutator(int seed)
{
    private static readonly string[] Tokens =
    [
        "null", "-1", "0", "2147483648", "99999999999999999999", "\"\"", "\"x\"", "[]", "{}", "true", "\"2025-02-30\"", "\"9999-12-31\"", "\"0001-01-01\"",
        "\"-9998-01-01T00:00:00Z\"", "\"9999-12-31T23:59:59Z\"", "\"-5 KRW\"", "\"1 XXX\"", "\"9223372036854775807 KRW\"", "\"0.001 USD\"", "\"200%\"", "\"-3%\"",
        "1e400", "\"\\u0000\"", "\"\\ud800\"", "\"24:00\"", "[[\"09:00\",\"09:00\"]]", "\"Asia/Nowhere\"",
    ];

    private static readonly string[] Cells = ["", "-1", "x", "2016-13-45", "99999999999999999999", "\"", "\"a,b\"", "0", "NaN", "1e9", "３"];

    private readonly Random _random = new(seed);

    public string Json(string text)
    {
        var mutated = new StringBuilder(text);
        for (var i = _random.Next(1, 4); i > 0 && mutated.Length > 0; i--)
        {
            // Mostly values are replaced, so that what is wrong is the meaning and not only the form.
            switch (_random.Next(10))
            {
                case 0: mutated.Remove(_random.Next(mutated.Length), 1); break;
                case 1: Repeat(mutated); break;
                case 2 when i == 1: mutated.Length = _random.Next(mutated.Length); break;
                case 3: mutated.Insert(_random.Next(mutated.Length), (char)_random.Next(1, 0x3000)); break;
                default: ReplaceValue(mutated); break;
            }
        }

        return mutated.ToString();
    }

    public string Csv(string text)
    {
        var lines = text.Split('\n');
        for (var i = _random.Next(1, 6); i > 0; i--)
        {
            var at = _random.Next(lines.Length);
            var cells = lines[at].Split(',');
            switch (_random.Next(6))
            {
                case 0: lines[at] = string.Join(',', cells.Skip(1)); break;
                case 1: lines[at] = lines[_random.Next(lines.Length)]; break;
                default:
                    cells[_random.Next(cells.Length)] = Cells[_random.Next(Cells.Length)];
                    lines[at] = string.Join(',', cells);
                    break;
            }
        }

        return string.Join('\n', lines);
    }

    private void Repeat(StringBuilder text)
    {
        var from = _random.Next(text.Length);
        var slice = text.ToString(from, _random.Next(Math.Min(80, text.Length - from)));
        text.Insert(_random.Next(text.Length), slice);
    }

    private void ReplaceValue(StringBuilder text)
    {
        var colon = text.ToString().IndexOf("\":", _random.Next(text.Length), StringComparison.Ordinal);
        if (colon < 0) return;
        var start = colon + 2;
        var end = start;
        while (end < text.Length && text[end] is not (',' or '\n' or '}' or ']')) end++;
        text.Remove(start, end - start).Insert(start, Tokens[_random.Next(Tokens.Length)]);
    }
}
