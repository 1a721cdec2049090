using System.Globalization;
using CsRules.Cli.Io;
using CsRules.Cli.Sla;
using CsRules.Documents;
using CsRules.Sla;

namespace CsRules.Cli.Rows;

/// <summary>How many rows or documents were read, how many of them were left out and why, and what the rest is known again by.</summary>
internal sealed class RowTally
{
    private readonly SortedDictionary<string, long> _why = new(StringComparer.Ordinal);
    private Fingerprint _refused;

    public long Read { get; private set; }

    public long LeftOut { get; private set; }

    /// <summary>How many of those left out had not happened yet at the instant that is asked about: nothing is wrong with them.</summary>
    public long Later { get; private set; }

    /// <summary>How many rows say what an earlier one said: they are answered with it.</summary>
    public long Repeated { get; private set; }

    public Fingerprint Content { get; private set; }

    /// <summary>How many rows may be refused and the rest still be an answer; null where any number may.</summary>
    public long? Most { get; init; }

    /// <summary>True where a file was wrong as a whole: nobody knows how many rows are missing with it.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>True where more is missing than may be, so that nothing more needs to be read.</summary>
    public bool IsOver => Most is { } most && (IsBroken || LeftOut - Later > most);

    public void Reads(long rows = 1) => Read += rows;

    public void LeavesOut(long rows = 1, string why = "left-unreadable")
    {
        if (rows == 0) return;
        LeftOut += rows;
        _why[why] = _why.GetValueOrDefault(why) + rows;
    }

    public void ComesLater(long rows)
    {
        LeavesOut(rows, "left-later");
        Later += rows;
    }

    public void Repeats() => Repeated++;

    public void Breaks() => IsBroken = true;

    public void Uses(Fingerprint conversation) => Content += conversation;

    public void Refuses(Fingerprint document) => _refused += document;

    /// <summary>
    /// What a report says of these rows. Where none of them could be used, the part is known again by what was refused and by the names of its
    /// files: two shards of nothing but refused lines are two.
    /// </summary>
    /// <param name="files">Where they stood.</param>
    public SlaPart Part(IEnumerable<string> files)
    {
        var id = Read > 0 && Content == default ? _refused + Fingerprint.Of(string.Join('\n', files.Select(Path.GetFileName))) : Content;
        return new(id.ToString(), Read, LeftOut);
    }

    /// <summary>The last line of a run over rows: how many were read, answered and left out, and why. What was wrong with them was told of each.</summary>
    public void Tell(ErrorPrinter errors, string source, Language language)
    {
        var why = string.Join(", ", _why.Select(reason => $"{language.Word(reason.Key)} {reason.Value.ToString("N0", CultureInfo.InvariantCulture)}"));
        if (LeftOut > 0) errors.Note(source, null, [new("rows.some", "$", [new("read", Read), new("answered", Read - LeftOut), new("left", LeftOut), new("why", why)])]);
        else errors.Note(source, null, [Repeated > 0 ? new("rows.again", "$", [new("read", Read), new("again", Repeated)]) : new("rows.all", "$", [new("read", Read)])]);
    }
}
