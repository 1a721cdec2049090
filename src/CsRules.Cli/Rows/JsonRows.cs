using System.Globalization;
using System.Text;
using System.Text.Json;
using CsRules.Cli.Io;
using CsRules.Documents;

namespace CsRules.Cli.Rows;

/// <summary>
/// The objects of a JSON file as rows: one a line, a list, or a list within what an API wraps around it, page by page. A field within
/// a field is "customer.id"; the values of a list stand with commas between. JSON Lines are read a line at a time.
/// </summary>
internal sealed class JsonRows : TableRows
{
    private const int MostDepth = 8;

    // A first look is no reading of the file: a list that so many objects do not hold is none of theirs.
    private const int MostLookedAt = 100;

    private const string Parent = "../";

    private readonly StrictText _text;
    private readonly string _path;
    private readonly ErrorPrinter? _errors;
    private readonly string? _each;
    private readonly IEnumerator<(long Line, Dictionary<string, string> Row)> _rows;
    private readonly Queue<(long Line, Dictionary<string, string> Row)> _first = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private (long Line, Dictionary<string, string> Row) _now;
    private bool _rowsSeen;
    private string? _pages;

    private JsonRows(StrictText text, string path, string? each, ErrorPrinter? errors, int objects = int.MaxValue)
    {
        (_text, _path, _each, _errors) = (text, path, each, errors);
        _rows = Objects(objects).GetEnumerator();
    }

    /// <summary>The line on which the object begins; in a list, its number, from 1.</summary>
    public override long LineNumber => _now.Line;

    /// <inheritdoc/>
    protected override string Source => _path;

    /// <inheritdoc/>
    protected override ErrorPrinter? Errors => _errors;

    /// <summary>Opens the rows; null where none of the first has a field that is needed, which is told.</summary>
    public static JsonRows? Open(StrictText text, string path, string? each, ErrorPrinter? errors, IEnumerable<Column> needed)
    {
        var rows = new JsonRows(text, path, each, errors);
        rows.LookAhead();
        var missing = needed.Where(c => !c.IsOptional && c.Constant is null && !c.Names.Any(rows._known.Contains)).Select(c => c.ToString()).Distinct(StringComparer.Ordinal).ToArray();
        if (missing.Length == 0) return rows;
        rows.TellOf(null, [.. missing.Select(name => new InputError("csv.no-column", "$", [new("column", name)]))]);
        rows.Dispose();
        return null;
    }

    /// <summary>The first rows as a table: the fields' names, then their values.</summary>
    public static List<string[]> First(StrictText text, string? each, int count)
    {
        using var rows = new JsonRows(text, "", each, null, MostLookedAt);
        rows.LookAhead();
        string[] names = [.. rows._known.Order(StringComparer.Ordinal)];
        List<string[]> first = [names];
        while (first.Count <= count && rows.Next()) first.Add([.. names.Select(rows.GetString)]);
        return first;
    }

    /// <inheritdoc/>
    public override string GetString(string column) => _now.Row.GetValueOrDefault(column, "");

    /// <inheritdoc/>
    public override IEnumerable<string> All(string column) => Has(column) ? [GetString(column)] : [];

    /// <inheritdoc/>
    public override bool Has(string column) => _known.Contains(column) || _now.Row?.ContainsKey(column) == true;

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => _rows.Dispose();

    /// <inheritdoc/>
    protected override bool Next()
    {
        if (_first.TryDequeue(out _now)) return true;
        if (!_rows.MoveNext()) return false;
        _now = _rows.Current;
        return true;
    }

    /// <inheritdoc/>
    protected override bool IsSound() => true;

    /// <inheritdoc/>
    protected override string Cell(int at) => "";

    /// <inheritdoc/>
    protected override object Place(int at) => at;

    /// <inheritdoc/>
    protected override object PlaceOf(string column) => "$." + column;

    /// <inheritdoc/>
    protected override string CodeOf(string code) => CellCodes.Of(code);

    private void LookAhead()
    {
        while (_first.Count < MostAbove && _rows.MoveNext())
        {
            _first.Enqueue(_rows.Current);
            _known.UnionWith(_rows.Current.Row.Keys);
        }
    }

    private IEnumerable<(long Line, Dictionary<string, string> Row)> Objects(int most)
    {
        var entries = 0L;
        foreach (var (line, element) in Elements().Take(most))
        {
            // An entry of a page is known by its number, however many pages there are.
            var isPage = JsonPages.PathOf(element) is not null;
            foreach (var row in Unwrap(element))
            {
                var place = isPage ? ++entries : line;
                foreach (var one in Each(row, place)) yield return (place, one);
            }
        }
    }

    private IEnumerable<(long Line, JsonElement Element)> Elements()
    {
        long number = 0;
        var (whole, begun, isFaulty) = (new StringBuilder(), 0L, false);
        while (_text.ReadLine() is { } line)
        {
            number++;
            if (Faulty(number))
            {
                // Of what goes over several lines nobody knows what the bad bytes were part of.
                isFaulty |= whole.Length > 0;
                if (whole.Length > 0) whole.Append(line).Append('\n');
                continue;
            }

            if (whole.Length > 0 && begun == number - 1 && JsonLines.Begin(Encoding.UTF8.GetBytes(whole.ToString()), Encoding.UTF8.GetBytes(line)))
            {
                Refuse(begun);
                whole.Clear();
                _rowsSeen = true;
            }

            if (whole.Length == 0 && line.AsSpan().Trim().Length == 0) continue;
            if (whole.Length == 0 && Parse(line) is { } document)
            {
                using (document)
                {
                    if (document.RootElement.ValueKind == JsonValueKind.Array)
                    {
                        var at = 0L;
                        foreach (var entry in document.RootElement.EnumerateArray()) yield return (++at, entry);
                    }
                    else yield return (number, document.RootElement);
                }

                continue;
            }

            // A line that is none by itself begins one of several; behind lines that were, it is a bad one.
            if (whole.Length == 0 && _rowsSeen)
            {
                Refuse(number);
                continue;
            }

            if (whole.Length == 0) begun = number;
            whole.Append(line).Append('\n');
        }

        if (whole.Length == 0 || isFaulty) yield break;
        JsonDocument? rest = null;
        try
        {
            rest = JsonDocument.Parse(whole.ToString());
        }
        catch (JsonException error)
        {
            TellOf(null, DocumentReader.Malformed(error));
            LeftOut++;
            yield break;
        }

        using (rest)
        {
            if (rest.RootElement.ValueKind != JsonValueKind.Array)
            {
                yield return (1, rest.RootElement);
                yield break;
            }

            var place = 0L;
            foreach (var entry in rest.RootElement.EnumerateArray()) yield return (++place, entry);
        }
    }

    private void Refuse(long number)
    {
        TellOf(number, new InputError("json.malformed", "$", [new("line", 1), new("column", 1)]));
        LeftOut++;
    }

    private bool Faulty(long number)
    {
        var faults = _text.FaultsUpTo(number);
        foreach (var fault in faults) TellOf(fault.Line, fault.ToInputError());
        LeftOut += faults.Length;
        return faults.Length > 0;
    }

    private JsonDocument? Parse(string line)
    {
        try
        {
            var document = JsonDocument.Parse(line);
            _rowsSeen = true;
            return document;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private IEnumerable<JsonElement> Unwrap(JsonElement element)
    {
        if (JsonPages.PathOf(element) is { } path)
        {
            _pages ??= path;
            return JsonPages.Of(element)!;
        }

        // Some systems write a page without entries as one without a list.
        return _pages is { } list && JsonPages.IsEmptyAt(element, list) ? [] : [element];
    }

    private IEnumerable<Dictionary<string, string>> Each(JsonElement element, long line)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            TellOf(line, new InputError("json.expected-object", "$", [new("given", element.ValueKind.ToString().ToLowerInvariant())]));
            LeftOut++;
            yield break;
        }

        var own = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Flatten(element, "", own, 0) is { } twice)
        {
            TellTwice(twice, line);
            _known.UnionWith(own.Keys);
            yield break;
        }

        if (_each is not { } each)
        {
            yield return own;
            yield break;
        }

        var list = element;
        foreach (var name in each.Split('.')) list = JsonPages.Member(list, name) ?? default;

        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0)
        {
            TellOf(line, new InputError("json.no-list", "$", [new("name", each)]));
            LeftOut++;
            yield break;
        }

        foreach (var entry in list.EnumerateArray())
        {
            if (entry.ValueKind != JsonValueKind.Object) continue;
            var row = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (name, value) in own) row[Parent + name] = value;
            if (Flatten(entry, "", row, 0) is { } again) TellTwice(again, line);
            else yield return row;
        }
    }

    private void TellTwice(string field, long line)
    {
        TellOf(line, new InputError("json.key-twice", "$", [new("name", field)]));
        LeftOut++;
    }

    // The field that stands twice, so that nobody knows which of them is meant; null where none does.
    private static string? Flatten(JsonElement element, string path, Dictionary<string, string> row, int depth)
    {
        string? twice = null;
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            if (!JsonWords.TryName(member, out var field)) continue;
            var name = path.Length == 0 ? field : $"{path}.{field}";
            if (!own.Add(field)) twice ??= name;
            switch (member.Value.ValueKind)
            {
                case JsonValueKind.Object when depth < MostDepth:
                    twice = Flatten(member.Value, name, row, depth + 1) ?? twice;
                    break;
                case JsonValueKind.Array:
                    row[name] = string.Join(",", member.Value.EnumerateArray().Where(e => e.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null)).Select(Text));
                    break;
                default:
                    row[name] = Text(member.Value);
                    break;
            }
        }

        return twice;
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        JsonValueKind.String => JsonWords.TryText(value, out var text) ? text : "",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number when value.TryGetInt64(out var whole) => whole.ToString(CultureInfo.InvariantCulture),
        _ => value.GetRawText(),
    };
}
