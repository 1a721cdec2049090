namespace CsRules.Cli.Io;

/// <summary>Works on many things at once, on every core, and gives the results in the order of the things; few are held at a time.</summary>
internal static class InOrder
{
    // Enough that handing them over costs nothing beside the work.
    private const int Batch = 32;

    /// <summary>What a pure function gives for each thing.</summary>
    public static IEnumerable<TResult> Map<T, TResult>(IEnumerable<T> things, Func<T, TResult> work)
    {
        var cores = Environment.ProcessorCount;
        if (cores == 1) return things.Select(work);
        return Batches(things, work, 2 * cores).SelectMany(results => results);
    }

    private static IEnumerable<TResult[]> Batches<T, TResult>(IEnumerable<T> things, Func<T, TResult> work, int ahead)
    {
        var underWay = new Queue<Task<TResult[]>>(ahead);
        foreach (var batch in things.Chunk(Batch))
        {
            underWay.Enqueue(Task.Run(() => Array.ConvertAll(batch, thing => work(thing))));
            if (underWay.Count == ahead) yield return underWay.Dequeue().GetAwaiter().GetResult();
        }

        while (underWay.TryDequeue(out var last)) yield return last.GetAwaiter().GetResult();
    }
}
