using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace CsRules.AspNetCore;

/// <summary>
/// Where the rules come from. They are read before the shop takes its first request, and again when the configuration or one of its
/// files changes: then the whole takes the place of the whole, or, where anything is wrong, is logged and the old stays.
/// </summary>
public sealed partial class ShopRulesSource : IHostedLifecycleService, IDisposable
{
    private readonly IConfiguration _configuration;
    private readonly IFileProvider _files;
    private readonly ILogger _log;
    private readonly Lock _reading = new();
    private ShopRules? _current;
    private IDisposable? _changes;

    /// <summary>A source; the host makes it.</summary>
    public ShopRulesSource(IConfiguration configuration, IHostEnvironment environment, ILogger<ShopRulesSource> log)
    {
        ArgumentNullException.ThrowIfNull(environment);
        (_configuration, _files, _log) = (configuration, environment.ContentRootFileProvider, log);
    }

    /// <summary>The rules that hold now.</summary>
    /// <exception cref="ShopRulesException">They are asked for before the start, and are wrong.</exception>
    public ShopRules Current => Volatile.Read(ref _current) ?? First();

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        First();
        _changes = ChangeToken.OnChange(Changes, Reload);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => _changes?.Dispose();

    private ShopRules First()
    {
        lock (_reading)
        {
            if (_current is { } known) return known;
            var (rules, errors) = new RulesConfiguration(_configuration, _files).Read();
            if (rules is null) throw new ShopRulesException(errors);
            Volatile.Write(ref _current, rules);
            return rules;
        }
    }

    private void Reload()
    {
        lock (_reading)
        {
            // A file that is being written is half of itself: it is told, and read again when it is whole.
            var (rules, errors) = new RulesConfiguration(_configuration, _files).Read();
            if (rules is not null) Volatile.Write(ref _current, rules);
            else LogRefused(_log, string.Join("; ", errors));
            if (rules is not null) LogReloaded(_log);
        }
    }

    private CompositeChangeToken Changes() =>
        new([_configuration.GetReloadToken(), .. RulesConfiguration.FilesOf(_configuration).Where(file => !Path.IsPathRooted(file)).Select(_files.Watch)]);

    [LoggerMessage(LogLevel.Error, "The shop's rules were changed, and are wrong; those before stay: {Errors}")]
    private static partial void LogRefused(ILogger log, string errors);

    [LoggerMessage(LogLevel.Information, "The shop's rules were changed, and hold.")]
    private static partial void LogReloaded(ILogger log);
}
