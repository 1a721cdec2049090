using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using Orleans.Configuration;
using Orleans.Storage;

namespace CsRules.Cluster;

/// <summary>A silo as a process: <c>CsRules.Cluster FILE SILO-PORT GATEWAY-PORT PRIMARY-PORT [DIES-AFTER]</c>.</summary>
internal static class Silo
{
    public static async Task Main(string[] args)
    {
        int Number(int at) => int.Parse(args[at], CultureInfo.InvariantCulture);
        var file = new SqliteFile(args[0]);
        file.Create();
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        // In a shop: the shop's own policy, clock and desk.
        builder.Services.AddSingleton(file).AddSingleton(Talks.Plan).AddSingleton<IClock>(SystemClock.Instance);
        builder.Services.AddSingleton<IAlertDesk>(new SqliteAlertDesk(file, args[1], Talks.Patience, args.Length > 4 ? Number(4) : null));
        builder.UseOrleans(silo => silo
            .UseLocalhostClustering(Number(1), Number(2), new IPEndPoint(IPAddress.Loopback, Number(3)))
            .AddReminders()
            .Configure<ReminderOptions>(options => options.MinimumReminderPeriod = Talks.Patience)
            // A dead silo is missed within seconds; what is usual is half a minute.
            .Configure<ClusterMembershipOptions>(options =>
            {
                (options.ProbeTimeout, options.NumMissedProbesLimit, options.NumVotesForDeathDeclaration) = (TimeSpan.FromSeconds(1), 2, 1);
                options.TableRefreshTimeout = TimeSpan.FromSeconds(2);
            })
            .ConfigureServices(services => services
                .AddSingleton<IReminderTable, SqliteReminderTable>()
                .AddKeyedSingleton<IGrainStorage, SqliteGrainStorage>("Default")
                .AddSingleton<IGrainStorage, SqliteGrainStorage>()));
        using var host = builder.Build();
        await host.StartAsync();
        Console.WriteLine("ready");
        await host.WaitForShutdownAsync();
    }
}
