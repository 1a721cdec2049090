using System.Text.Json;
using Orleans.Storage;

namespace CsRules.Cluster;

/// <summary>
/// The state of grains in the file. Who writes over a state that it has not read is refused: of two silos that both believe to hold a
/// grain one goes on.
/// </summary>
public sealed class SqliteGrainStorage(SqliteFile file) : IGrainStorage
{
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var found = file.Ask("select value, etag from state where grain = $grain and name = $name", row => (Value: row.GetString(0), ETag: row.GetString(1)), Key(stateName, grainId));
        (grainState.RecordExists, grainState.ETag) = (found.Count > 0, found.Count > 0 ? found[0].ETag : null);
        if (found.Count > 0) grainState.State = JsonSerializer.Deserialize<T>(found[0].Value)!;
        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var etag = Guid.NewGuid().ToString("N");
        (string, object)[] values = [.. Key(stateName, grainId), ("$etag", etag), ("$value", JsonSerializer.Serialize(grainState.State)), ("$before", grainState.ETag ?? "")];
        var written = grainState.ETag is null
            ? file.Do("insert or ignore into state values ($grain, $name, $etag, $value)", values[..^1])
            : file.Do("update state set etag = $etag, value = $value where grain = $grain and name = $name and etag = $before", values);
        if (written == 0) throw new InconsistentStateException($"The state of {grainId} was written elsewhere.", "", grainState.ETag ?? "");
        (grainState.RecordExists, grainState.ETag) = (true, etag);
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        file.Do("delete from state where grain = $grain and name = $name", Key(stateName, grainId));
        (grainState.RecordExists, grainState.ETag) = (false, null);
        return Task.CompletedTask;
    }

    private static (string, object)[] Key(string stateName, GrainId grainId) => [("$grain", $"{grainId}"), ("$name", stateName)];
}
