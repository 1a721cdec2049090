using CsRules.Cli.Rows;
using NodaTime;

namespace CsRules.Cli.Sla;

/// <summary>
/// What a log looks like as a whole, from a first reading of ids and times: which conversations have rows that stand apart, and
/// whether it goes newest first.
/// </summary>
/// <param name="Apart">The conversations whose rows stand apart.</param>
/// <param name="IsNewestFirst">True where it goes newest first.</param>
internal sealed record EventLogShape(IReadOnlySet<Fingerprint> Apart, bool IsNewestFirst)
{
    // So many pairs of times tell the direction.
    private const int Enough = 1_000;

    public static EventLogShape Of(TableRows csv, Column id, Func<TableRows, Instant?> at)
    {
        var (seen, apart) = (new HashSet<Fingerprint>(), new HashSet<Fingerprint>());
        var (own, all) = (default(Direction), default(Direction));
        (string? last, Instant? lastAt) = (null, null);
        while (csv.Read())
        {
            var now = id.Text(csv);
            if (now.Length == 0) continue;
            if (now != last && !seen.Add(Fingerprint.Of(now))) apart.Add(Fingerprint.Of(now));
            if (own.Pairs < Enough && at(csv) is { } time)
            {
                if (now == last) own = own.And(lastAt, time);
                all = all.And(lastAt, time);
                lastAt = time;
            }

            last = now;
        }

        return new(apart, own.Pairs > 0 ? own.IsDown : all.IsDown);
    }

    private readonly record struct Direction(int Up, int Down)
    {
        public int Pairs => Up + Down;

        public bool IsDown => Down > Up;

        public Direction And(Instant? before, Instant now) =>
            now > before ? this with { Up = Up + 1 } : now < before ? this with { Down = Down + 1 } : this;
    }
}
