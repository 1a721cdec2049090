using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using CsRules.Sla;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Text;
using Orleans.Configuration;
using Xunit.Abstractions;

namespace CsRules.Cluster;

/// <summary>
/// Two silos, each a process; one kills itself while it tells alerts, between the telling of one and the note that it was told. Every
/// conversation goes on at the other: nothing is lost, and nobody hears anything twice.
/// </summary>
[Trait("Category", "Machine")]
public sealed class SiloKillTests(ITestOutputHelper output) : IDisposable
{
    private const int Count = 120;
    private const int DiesAfter = 30;

    private readonly string _folder = Directory.CreateTempSubdirectory("csrules-silos").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_silo_that_dies_in_the_middle_loses_nothing_and_nothing_is_told_twice()
    {
        var file = new SqliteFile(Path.Combine(_folder, "silos.db"));
        file.Create();
        var ports = FreePorts(4);
        var watch = Stopwatch.StartNew();
        using var first = Start([ports[0], ports[1], ports[0]]);
        using var second = Start([ports[2], ports[3], ports[0], DiesAfter]);
        try
        {
            await Task.WhenAll(Ready(first), Ready(second));
            using var host = Client(ports[1], ports[3]);
            await host.StartAsync();
            output.WriteLine($"two silos after {watch.Elapsed.TotalSeconds:0.0} s");
            var grains = host.Services.GetService(typeof(IGrainFactory)) as IGrainFactory ?? throw new InvalidOperationException();

            var began = Instant.FromUnixTimeMilliseconds(SystemClock.Instance.GetCurrentInstant().ToUnixTimeMilliseconds());
            var talks = Enumerable.Range(0, Count).Select(number => Talks.Of(number, began)).ToList();
            // Every event is sent when it happens, by itself, and again until somebody has heard it.
            await Task.WhenAll(talks.Select(talk => Live(grains, talk)));
            Assert.True(second.HasExited, "The second silo told too little to die.");
            Assert.Equal(128 + 9, second.ExitCode);

            var end = began + Duration.FromSeconds(16);
            var expected = talks.SelectMany(talk => Talks.Plan.Timeline(talk, end)
                .Where(moment => moment.Kind is SlaMomentKind.AtRisk or SlaMomentKind.Late).Select(moment => Alert.Of(talk.Id, moment).Key)).Order(StringComparer.Ordinal).ToList();
            await Until(() => Told(file).Count >= expected.Count);
            // A moment more, in which one too many would come.
            await Task.Delay(Talks.Patience * 2);
            var told = Told(file);
            Assert.Equal(expected, told.Select(alert => alert.Key));
            var again = told.Where(alert => alert.Times > 1).ToList();
            Assert.NotEmpty(again);
            var silos = told.GroupBy(alert => alert.Silo).Select(silo => $"{silo.Key}: {silo.Count()}");
            output.WriteLine($"{told.Count} alerts of {Count} conversations, first told by {string.Join(", ", silos)}; told again and known again: {again.Count}; {watch.Elapsed.TotalSeconds:0.0} s");
            var kept = file.Ask("select avg(length(value)) from state", row => row.GetDouble(0))[0];
            output.WriteLine($"{kept:0} bytes of state a conversation");

            // What each of them counts is together what one process counts.
            var asOf = InstantPattern.ExtendedIso.Format(end);
            var parts = await Task.WhenAll(talks.Select(talk => grains.GetGrain<IConversationGrain>(talk.Id).Part(asOf)));
            var sum = parts.Select(part => JsonSerializer.Deserialize(part, CsRulesJson.TypeOf<SlaReportDocument>())!.ToReport()).Aggregate(SlaReport.Empty, (all, part) => all.Merge(part));
            var whole = SlaReport.Of(talks.Select(talk => Talks.Plan.Measure(talk, end)), Talks.Plan.Calendar.Zone);
            Assert.Equal(Json(whole.From(sum.Source!)), Json(sum));
            Assert.Equal(Count, sum.Source!.Rows);
            await host.StopAsync();
        }
        finally
        {
            foreach (var silo in (Process[])[first, second])
                if (!silo.HasExited) silo.Kill();
        }
    }

    private static async Task Live(IGrainFactory grains, Conversation talk)
    {
        foreach (var moment in talk.Events.GroupBy(happened => happened.At).OrderBy(moment => moment.Key))
        {
            var ahead = moment.Key - SystemClock.Instance.GetCurrentInstant();
            if (ahead > Duration.Zero) await Task.Delay(ahead.ToTimeSpan());
            var news = JsonSerializer.Serialize(talk with { Events = [.. moment] }, CsRulesJson.TypeOf<Conversation>());
            while (!await Heard(grains.GetGrain<IConversationGrain>(talk.Id), news)) await Task.Delay(TimeSpan.FromMilliseconds(200));
        }
    }

    // Whoever gets no answer does not know whether it was heard.
    private static async Task<bool> Heard(IConversationGrain grain, string news)
    {
        try
        {
            await grain.Hear(news);
            return true;
        }
        catch (Exception error) when (error is OrleansException or TimeoutException or OperationCanceledException or IOException)
        {
            return false;
        }
    }

    private static List<(string Key, string Silo, long Times)> Told(SqliteFile file) =>
        [.. file.Ask("select key, silo, told from alert", row => (row.GetString(0), row.GetString(1), row.GetInt64(2))).OrderBy(alert => alert.Item1, StringComparer.Ordinal)];

    private static string Json(SlaReport report) => JsonSerializer.Serialize(report.ToDocument(partial: true), CsRulesJson.TypeOf<SlaReportDocument>());

    private static async Task Until(Func<bool> holds)
    {
        for (var patience = Stopwatch.StartNew(); !holds() && patience.Elapsed < TimeSpan.FromSeconds(60);) await Task.Delay(100);
    }

    private Process Start(int[] numbers) => Process.Start(new ProcessStartInfo(
        "dotnet", [Path.Combine(AppContext.BaseDirectory, "CsRules.Cluster.dll"), Path.Combine(_folder, "silos.db"), .. numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))])
    {
        RedirectStandardOutput = true,
    })!;

    private static async Task Ready(Process silo)
    {
        if (await silo.StandardOutput.ReadLineAsync() != "ready") throw new InvalidOperationException("A silo did not start.");
    }

    private static IHost Client(params int[] gateways)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.UseOrleansClient(client => client.UseLocalhostClustering(gateways)
            .Configure<ClientMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromSeconds(5)));
        return builder.Build();
    }

    private static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        foreach (var listener in listeners) listener.Start();
        int[] ports = [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        foreach (var listener in listeners) listener.Stop();
        return ports;
    }
}
