namespace CsRules.Fuzzing.Mutation;

/// <summary>The values of a text that may be JSON or nearly so; what is spoiled already still has pieces.</summary>
internal static class JsonPieces
{
    private const int Most = 5_000;

    public static List<JsonPiece> Of(byte[] json)
    {
        var pieces = new List<JsonPiece>();
        var open = new Stack<(int Start, int Name)>();
        var name = -1;
        for (var at = 0; at < json.Length && pieces.Count < Most;)
        {
            switch ((char)json[at])
            {
                case '{' or '[':
                    open.Push((at, name));
                    name = -1;
                    at++;
                    break;
                case '}' or ']':
                    at++;
                    if (open.TryPop(out var opened)) pieces.Add(Piece(opened.Start, at, opened.Name));
                    name = -1;
                    break;
                case '"':
                    var end = EndOfText(json, at);
                    if (Follows(json, end, ':') is > 0 and var behind)
                    {
                        name = at;
                        at = behind;
                        break;
                    }

                    pieces.Add(Piece(at, end, name));
                    name = -1;
                    at = end;
                    break;
                case ',' or ':' or ' ' or '\n' or '\r' or '\t':
                    at++;
                    break;
                default:
                    var from = at;
                    while (at < json.Length && (char)json[at] is not (',' or ':' or ' ' or '\n' or '\r' or '\t' or '{' or '}' or '[' or ']' or '"')) at++;
                    pieces.Add(Piece(from, at, name));
                    name = -1;
                    break;
            }
        }

        return pieces;
    }

    private static JsonPiece Piece(int start, int end, int name) => new(start, end) { Member = name < 0 ? null : new(name, end) };

    private static int EndOfText(byte[] json, int at)
    {
        for (at++; at < json.Length; at++)
        {
            if (json[at] == '\\') at++;
            else if (json[at] == '"') return at + 1;
        }

        return json.Length;
    }

    // Behind a sign that follows, blanks aside; 0 where it does not.
    private static int Follows(byte[] json, int at, char sign)
    {
        while (at < json.Length && (char)json[at] is ' ' or '\n' or '\r' or '\t') at++;
        return at < json.Length && json[at] == sign ? at + 1 : 0;
    }
}
