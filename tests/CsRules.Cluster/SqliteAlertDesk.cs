using System.Diagnostics;

namespace CsRules.Cluster;

/// <summary>
/// Alerts in the file: the key is the table's own, so that one that is told again is known again. A silo can be made to die at the worst
/// moment: an alert has been taken, and nobody has written down that it was.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="silo">Who tells.</param>
/// <param name="patience">How long a grain waits before it tells again.</param>
/// <param name="diesAfter">After how many alerts it dies; null where it does not.</param>
public sealed class SqliteAlertDesk(SqliteFile file, string silo, TimeSpan patience, int? diesAfter) : IAlertDesk
{
    private int _told;

    public TimeSpan Patience => patience;

    public Task Tell(Alert alert)
    {
        file.Do(
            "insert into alert values ($key, $at, $silo, 1) on conflict (key) do update set told = told + 1",
            ("$key", alert.Key), ("$at", alert.At), ("$silo", silo));
        if (Interlocked.Increment(ref _told) == diesAfter)
        {
            using var self = Process.GetCurrentProcess();
            self.Kill();
        }

        return Task.CompletedTask;
    }
}
