using System.Collections.Concurrent;
using CsRules.Laws;
using CsRules.Returns;

namespace CsRules.Cli.Returns;

/// <summary>The shops' terms that a stream of claims brings, each read once under the laws of a country: a shop's are the same from claim to claim.</summary>
internal sealed class ReadTerms
{
    // More than the shops of a stream that is told shop by shop; where there are more, they are read again.
    private const int Most = 256;

    private readonly ConcurrentDictionary<(string Laws, ReturnPolicy Policy), ReturnRights> _read = new();

    /// <summary>The terms as they are read under the laws.</summary>
    public ReturnRights Of(ReturnPolicy policy, LawBook laws)
    {
        if (_read.TryGetValue((laws.Id, policy), out var known)) return known;
        if (_read.Count >= Most) _read.Clear();
        return _read[(laws.Id, policy)] = policy.Compile(laws);
    }
}
