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
    public static EventLogShape Of(TableRows csv, Column message, MessageThreads threads)
    {
        var rows = new Dictionary<Fingerprint, int>();
        while (csv.Read()) CollectionsMarshal.GetValueRefOrAddDefault(rows, threads.Root(message.Text(csv)), out _)++;
        return new(rows, IsNewestFirst: false);
    }

    public static EventLogShape Of(TableRows csv, Column id, Func<TableRows, Instant?> at)
    {
        var (rows, apart) = (new Dictionary<Fingerprint, int>(), new HashSet<Fingerprint>());
        var (within, all) = (default(Direction), default(Direction));
        (string? last, Instant? lastAt) = (null, null);
        while (csv.Read())
        {
            var now = id.Text(csv);
            if (now.Length == 0) continue;
            var own = Fingerprint.Of(now);
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(rows, own, out _);
            if (count++ > 0 && now != last) apart.Add(own);
            if (within.Pairs < Enough && at(csv) is { } time)
            {
                if (now == last) within = within.And(lastAt, time);
                all = all.And(lastAt, time);
                lastAt = time;
            }

            last = now;
        }

        return new(apart.ToDictionary(one => one, one => rows[one]), within.Pairs > 0 ? within.IsDown : all.IsDown);
    }

    private readonly record struct Direction(int Up, int Down)
    {
        public int Pairs => Up + Down;

        public bool IsDown => Down > Up;

        public Direction And(Instant? before, Instant now) =>
            now > before ? this with { Up = Up + 1 } : now < before ? this with { Down = Down + 1 } : this;
    }
}
