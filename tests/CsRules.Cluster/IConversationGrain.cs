namespace CsRules.Cluster;

/// <summary>A conversation that looks after itself: it holds what happened, sleeps until something changes, tells it and can be counted.</summary>
public interface IConversationGrain : IGrainWithStringKey
{
    /// <summary>Hears of a conversation, or of more of it. What it has heard before, by the events' ids, it knows: a call that failed is made again.</summary>
    /// <param name="talk">A conversation, as JSON, with the events that are new.</param>
    Task Hear(string talk);

    /// <summary>Its part of a report as of an instant, to be merged with any others.</summary>
    /// <param name="asOf">The instant, ISO 8601 in UTC.</param>
    Task<string> Part(string asOf);
}
