using System.Diagnostics;
using System.Globalization;
using CsRules.Returns;
using CsRules.Soak;

// How many orders: a million unless said otherwise.
var orders = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
const long MostGrowth = 16 << 20;
var run = new SoakRun();
var watch = Stopwatch.StartNew();
long early = 0;
for (var i = 0; i < orders; i++)
{
    run.Play(i);
    if ((i + 1) % Math.Max(1, orders / 10) != 0) continue;
    var memory = GC.GetTotalMemory(forceFullCollection: true);
    if (early == 0) early = memory;
    Say($"{i + 1,12:N0} orders  {memory / 1024,10:N0} KiB  {watch.Elapsed.TotalSeconds,8:N1} s");
    if (memory - early > MostGrowth) throw new SoakException($"memory grew from {early:N0} to {memory:N0} bytes");
}

run.Finish();
foreach (var outcome in Enum.GetValues<ReturnOutcome>()) Say($"{outcome,-14} {run[outcome],12:N0}");
Say($"refunds planned {run.Refunds:N0}, {run.Won.Back:N0} of {run.Won.Paid:N0} won went back; fingerprint {run.Fingerprint:x16}");

static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
