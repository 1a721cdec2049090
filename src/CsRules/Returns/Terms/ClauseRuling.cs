using System.Collections.Immutable;
using CsRules.Laws;

namespace CsRules.Returns;

/// <summary>What a rule says of a clause, before it is put into words.</summary>
internal readonly record struct ClauseRuling(ClauseVerdict Verdict, string Code, LawTopic[] Topics, bool MayObstruct = false)
{
    /// <summary>The law's own grounds that it rests on; none where it rests on none.</summary>
    public ImmutableArray<Exclusion> Grounds { get => field.IsDefault ? [] : field; init; }

    public static ClauseRuling Valid(string code, params LawTopic[] topics) => new(ClauseVerdict.Valid, code, topics);

    public static ClauseRuling Doubtful(string code, params LawTopic[] topics) => new(ClauseVerdict.Doubtful, code, topics);

    public static ClauseRuling Void(string code, params LawTopic[] topics) => new(ClauseVerdict.Void, code, [.. topics, LawTopic.VoidTerms]);

    /// <summary>Void, and apt to keep a consumer from withdrawing at all.</summary>
    public static ClauseRuling Hinders(string code, params LawTopic[] topics) =>
        new(ClauseVerdict.Void, code, [.. topics, LawTopic.VoidTerms, LawTopic.Obstruction], MayObstruct: true);
}
