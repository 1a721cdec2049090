namespace CsRules.Service;

/// <summary>How often a sin was found.</summary>
/// <param name="Sin">The sin.</param>
/// <param name="Findings">Findings.</param>
/// <param name="Customers">Customers it was found with.</param>
/// <example>
/// <para>Two findings with one customer are two findings and one customer:</para>
/// <code>
/// var reply = new ContactEvent { At = asked, Kind = ConversationEventKind.AgentReply, About = [ContactTopic.Cold] };
/// var talk = new ContactConversation { Id = "T-1", Channel = Channel.Email, Created = asked, Events = [reply] };
/// var builder = new ServiceReportBuilder(servicePlan, SlaPeriod.Month, tuesday);
/// builder.Add(new() { Customer = "C-1", Conversations = [talk, talk with { Id = "T-2" }] });
/// builder.Build().Sins.Single(count =&gt; count.Findings &gt; 0);   // SinCount { Sin = Coldness, Findings = 2, Customers = 1 }
/// </code>
/// </example>
public sealed record SinCount(ServiceSin Sin, long Findings, long Customers)
{
    /// <summary>Both together.</summary>
    public static SinCount operator +(SinCount one, SinCount other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return one with { Findings = one.Findings + other.Findings, Customers = one.Customers + other.Customers };
    }
}
