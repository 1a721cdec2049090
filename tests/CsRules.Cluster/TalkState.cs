namespace CsRules.Cluster;

/// <summary>What a conversation keeps, all of it in one write.</summary>
public sealed class TalkState
{
    /// <summary>The conversation with its events, as JSON.</summary>
    public string Talk { get; set; } = "";

    /// <summary>The keys of all alerts that were ever made.</summary>
    public List<string> Told { get; set; } = [];

    /// <summary>Those of which nobody has said yet that they arrived.</summary>
    public List<Alert> Unsent { get; set; } = [];
}
