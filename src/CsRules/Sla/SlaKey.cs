using System.Collections.Immutable;
using System.Text.Json;
using CsRules.Sla.Clocks;

namespace CsRules.Sla;

/// <summary>What a group of a report has in common, besides its period: only the dimensions of the report are set.</summary>
internal readonly record struct SlaKey(Channel? Channel, Priority? Priority, string? Tier, string Tags, string? Brand, string? Team, string? Agent) : IComparable<SlaKey>
{
    // No text has it: what a reader may see has no control characters.
    private const char Between = '\u001f';

    public static SlaKey Of(ImmutableArray<SlaDimension> by, Conversation conversation) => new(
        by.Contains(SlaDimension.Channel) ? conversation.Channel : null, by.Contains(SlaDimension.Priority) ? conversation.Priority : null,
        by.Contains(SlaDimension.Tier) ? conversation.Tier : null, by.Contains(SlaDimension.Tag) ? Join(conversation.Tags) : "",
        by.Contains(SlaDimension.Brand) ? conversation.Brand : null, null, null);

    public static SlaKey Of(SlaGroup group) => new(group.Channel, group.Priority, group.Tier, Join(group.Tags), group.Brand, group.Team, group.Agent);

    /// <summary>The same with who gave an answer.</summary>
    public SlaKey By(ImmutableArray<SlaDimension> by, in SlaTerms terms) => this with
    {
        Team = by.Contains(SlaDimension.Team) ? terms.Team : null,
        Agent = by.Contains(SlaDimension.Agent) ? terms.Agent : null,
    };

    public ImmutableArray<string> TagList => Tags.Length == 0 ? [] : [.. Tags.Split(Between)];

    /// <summary>The values of one dimension: a group of several tags has several.</summary>
    public ImmutableArray<string?> Values(SlaDimension dimension) => dimension switch
    {
        SlaDimension.Channel => [Channel is { } channel ? Code(channel) : null],
        SlaDimension.Priority => [Priority is { } priority ? Code(priority) : null],
        SlaDimension.Tier => [Tier],
        SlaDimension.Tag => Tags.Length == 0 ? [null] : [.. TagList],
        SlaDimension.Brand => [Brand],
        SlaDimension.Team => [Team],
        _ => [Agent],
    };

    /// <summary>A channel or a priority as a document writes it.</summary>
    public static string Code(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>True where the group is on the line.</summary>
    public bool Is(SlaSlice slice)
    {
        for (var i = 0; i < slice.Dimensions.Length; i++)
            if (!Values(slice.Dimensions[i]).Contains(slice.Values[i], StringComparer.Ordinal)) return false;
        return true;
    }

    public int CompareTo(SlaKey other)
    {
        var byEnum = Comparer<Channel?>.Default.Compare(Channel, other.Channel);
        if (byEnum == 0) byEnum = Comparer<Priority?>.Default.Compare(Priority, other.Priority);
        if (byEnum != 0) return byEnum;
        foreach (var (one, two) in (ReadOnlySpan<(string?, string?)>)[(Tier, other.Tier), (Tags, other.Tags), (Brand, other.Brand), (Team, other.Team), (Agent, other.Agent)])
            if (string.CompareOrdinal(one, two) is not 0 and var byText) return byText;
        return 0;
    }

    private static string Join(ImmutableArray<string> tags) =>
        tags.IsDefaultOrEmpty ? "" : string.Join(Between, tags.Select(t => t.Replace(Between, ' ')).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
