using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CsRules.Recipes;

/// <summary>A server of its own on a free port of this machine, in a folder that goes with it. It does not run as root: there it runs as its own user.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private const string Installed = "/usr/lib/postgresql";
    private const string Owner = "postgres";

    private readonly string _folder = Directory.CreateTempSubdirectory("csrules-postgres").FullName;
    private Process? _server;

    private PostgresServer(int port) => Connection = $"Host=127.0.0.1;Port={port};Username={Owner};Database={Owner};Include Error Detail=true";

    /// <summary>Where its programs are; null where it is not installed.</summary>
    public static string? Programs { get; } = Directory.Exists(Installed)
        ? Directory.EnumerateDirectories(Installed).Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
        : null;

    public string Connection { get; }

    public static async Task<PostgresServer> StartAsync()
    {
        var port = FreePort();
        var server = new PostgresServer(port);
        var data = Path.Combine(server._folder, "data");
        if (Environment.UserName == "root") await Run("chown", [Owner, server._folder]);
        await Run(Path.Combine(Programs!, "initdb"), ["-D", data, "-U", Owner, "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"], asOwner: true);
        server._server = Process.Start(Started(Path.Combine(Programs!, "postgres"), ["-D", data, "-p", $"{port}", "-k", server._folder, "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off"], asOwner: true))!;
        await server.UntilItAnswers();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            // A program that is told to end ends its children too.
            using var kill = Process.Start("kill", ["-INT", $"{_server.Id}"]);
            await kill.WaitForExitAsync();
            await _server.WaitForExitAsync();
            _server.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private async Task UntilItAnswers()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            if (_server!.HasExited) throw new InvalidOperationException("The server ended: " + await _server.StandardError.ReadToEndAsync());
            try
            {
                await using var connection = new Npgsql.NpgsqlConnection(Connection);
                await connection.OpenAsync(patience.Token);
                return;
            }
            catch (Npgsql.NpgsqlException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), patience.Token);
            }
        }
    }

    private static async Task Run(string program, string[] arguments, bool asOwner = false)
    {
        using var process = Process.Start(Started(program, arguments, asOwner))!;
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program}: {errors}");
    }

    private static ProcessStartInfo Started(string program, string[] arguments, bool asOwner) => asOwner && Environment.UserName == "root"
        ? new("setpriv", ["--reuid", Owner, "--regid", Owner, "--clear-groups", program, .. arguments]) { RedirectStandardError = true, WorkingDirectory = "/" }
        : new(program, arguments) { RedirectStandardError = true };

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
