using System.Diagnostics;
using System.Globalization;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Returns;
using NodaTime;

// How long the library takes to its first decision in a fresh process, and to the first sentence about it: a function that
// is started for one question pays this every time. `--runs N` starts so many processes and tells the median. On a machine
// that does other things at the same time, the processor time is the figure to read.
if (args is ["--once"])
{
    var watch = Stopwatch.StartNew();
    var cpu = Environment.CpuUsage.TotalTime;
    var claim = new ReturnClaim { Supply = new() { On = new LocalDate(2025, 10, 1) } };
    var decision = Law.Korea.Decide(claim, Instant.FromUtc(2025, 10, 10, 3, 0));
    var last = decision.LastDay;
    var decided = watch.Elapsed.TotalMilliseconds;
    var worked = (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds;
    var text = decision.Explain(Language.Korean, Voice.Customer);
    var explained = watch.Elapsed.TotalMilliseconds;
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{decided:F1} {worked:F1} {explained:F1} {last} {text.Length}"));
    return;
}

var runs = args is ["--runs", var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 21;
List<(double Decided, double Worked, double Explained)> times = [];
for (var i = 0; i < runs; i++)
{
    using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["--once"]) { RedirectStandardOutput = true })!;
    var said = process.StandardOutput.ReadToEnd().Split(' ');
    process.WaitForExit();
    times.Add((double.Parse(said[0], CultureInfo.InvariantCulture), double.Parse(said[1], CultureInfo.InvariantCulture), double.Parse(said[2], CultureInfo.InvariantCulture)));
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
    $"first decision {Median(t => t.Decided):F1} ms (processor time {Median(t => t.Worked):F1} ms), with its text {Median(t => t.Explained):F1} ms (median of {runs} processes)"));

double Median(Func<(double Decided, double Worked, double Explained), double> of) => times.Select(of).Order().ElementAt(runs / 2);
