using System.Globalization;
using BenchmarkDotNet.Running;
using CsRules.Benchmarks.Coupons;
using CsRules.Benchmarks.Documents;
using CsRules.Benchmarks.Growth;

int Number(int at, int otherwise) => args.Length > at ? int.Parse(args[at], CultureInfo.InvariantCulture) : otherwise;

switch (args)
{
    case ["coupons-judge", ..]:
        return JudgedCoupons.Run(Number(1, 100), Number(2, int.MaxValue));
    case ["coupons", ..]:
        CouponStatistics.Run(Number(1, 2_000));
        break;
    case ["coupons-kinds", ..]:
        CouponStatistics.Kinds(Number(1, 1_000), args.Length > 2 ? Enum.Parse<HardKind>(args[2], ignoreCase: true) : null);
        break;
    case ["coupons-slow", ..]:
        SlowBooks.Run(Number(1, 400), Number(2, 1));
        break;
    case ["limits"]:
        LimitCosts.Print();
        break;
    case ["streams", var command, ..]:
        StreamCosts.Print(command, Number(2, 200_000));
        break;
    case ["shops", ..]:
        ManyShops.Print(Number(1, 1_000), Number(2, 1_000_000));
        break;
    case ["growth", ..]:
        GrowthCosts.Print(Number(1, 1), args.Length > 2 ? args[2] : "");
        break;
    case ["memory"]:
        CompiledSizes.Print();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}

return 0;
