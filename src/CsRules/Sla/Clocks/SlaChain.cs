using System.Collections;

namespace CsRules.Sla.Clocks;

/// <summary>What was seen, in its order. A copy shares what there is and costs nothing, however long it is.</summary>
internal sealed class SlaChain<T> : IEnumerable<T>
{
    private Link? _last;
    private int _count;

    public SlaChain()
    {
    }

    private SlaChain(Link? last, int count) => (_last, _count) = (last, count);

    public SlaChain<T> Copy() => new(_last, _count);

    public void Add(T item) => (_last, _count) = (new(item, _last), _count + 1);

    public void Clear() => (_last, _count) = (null, 0);

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public T[] ToArray()
    {
        var all = new T[_count];
        var at = _count;
        for (var link = _last; link is not null; link = link.Before) all[--at] = link.Item;
        return all;
    }

    private sealed class Link(T item, Link? before)
    {
        public T Item => item;

        public Link? Before => before;
    }
}
