using System.Runtime.InteropServices;
using CsRules.Cli.Rows;
using NodaTime;

namespace CsRules.Cli.Sla;

/// <summary>
/// What a log looks like as a whole, from a first reading of ids and times: which conversations have rows that stand apart, and how
/// many, so that each is whole with its last row; and whether the log goes newest first.
/// </summary>
/// <param name="Apart">The conversations whose rows stand apart, each with how many rows it has.</param>
/// <param name="IsNewestFirst">True where it goes newest first.</param>
internal sealed record EventLogShape(Dictionary<Fingerprint, int> Apart, bool IsNewestFirst)
{
    // So many pairs of times tell the direction.
    private const int Enough = 1_000;

    /// <summary>The shape of a log of messages: their conversations are what hangs together.</summary>
    public static EventLogShape Of(TableRows csv, Func<TableRows, string> message, MessageThreads threads)
    {
        var rows = new Dictionary<Fingerprint, int>();
        while (csv.Read()) CollectionsMarshal.GetValueRefOrAddDefault(rows, threads.Root(message(csv)), out _)++;
        return new(rows, IsNewestFirst: false);
    }

    /// <summary>The shape of a log of events. Of a conversation eight bytes are kept; where some stand apart, a further reading counts the rows of those.</summary>
    /// <param name="open">Opens the log from its beginning.</param>
    /// <param name="id">The conversation's id.</param>
    /// <param name="at">When a row happened.</param>
    public static EventLogShape Of(Func<TableRows> open, Func<TableRows, string> id, Func<TableRows, Instant?> at)
    {
        var (known, apart) = (new Remembered(), new Dictionary<Fingerprint, int>());
        var (within, all) = (default(Direction), default(Direction));
        (string? last, Instant? lastAt) = (null, null);
        using (var csv = open())
            while (csv.Read())
            {
                var now = id(csv);
                if (now.Length == 0) continue;
                if (now != last && Fingerprint.Of(now) is var own && known.Take(own, default) != SeenRow.New) apart[own] = 0;
                if (within.Pairs < Enough && at(csv) is { } time)
                {
                    if (now == last) within = within.And(lastAt, time);
                    all = all.And(lastAt, time);
                    lastAt = time;
                }

                last = now;
            }

        return new(apart.Count == 0 ? apart : Counted(open, id, apart), within.Pairs > 0 ? within.IsDown : all.IsDown);
    }

    private static Dictionary<Fingerprint, int> Counted(Func<TableRows> open, Func<TableRows, string> id, Dictionary<Fingerprint, int> apart)
    {
        using var csv = open();
        while (csv.Read())
            if (id(csv) is { Length: > 0 } now && Fingerprint.Of(now) is var own && apart.TryGetValue(own, out var count)) apart[own] = count + 1;
        return apart;
    }

    private readonly record struct Direction(int Up, int Down)
    {
        public int Pairs => Up + Down;

        public bool IsDown => Down > Up;

        public Direction And(Instant? before, Instant now) =>
            now > before ? this with { Up = Up + 1 } : now < before ? this with { Down = Down + 1 } : this;
    }
}
