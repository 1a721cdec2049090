using BenchmarkDotNet.Running;
using CsRules.Benchmarks.Coupons;

if (args is ["coupons", ..])
    CouponStatistics.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 2_000);
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
