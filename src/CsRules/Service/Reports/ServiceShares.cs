namespace CsRules.Service;

/// <summary>A pattern's share of customers and of agent time.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Customers">Customers counted under it, each under one: see <see cref="PatternReading.Leading"/>.</param>
/// <param name="Showing">Customers who show it at all, beside others or not.</param>
/// <param name="AgentSeconds">Agent time spent on the customers counted under it, as far as it was measured.</param>
/// <param name="Share">Of all customers; the shares of all patterns sum to one. Null where there are no customers.</param>
/// <param name="TimeShare">Of all agent time measured; sums to one. Null where none was.</param>
/// <example>
/// <para>A report of nobody has shares of nothing, and those are not zero:</para>
/// <code>
/// ServiceReport.Empty.Patterns[0].Share;   // null
/// PatternShare everyoneElse = serviceReport.Patterns[0];
/// everyoneElse.Share;   // 0%
/// </code>
/// </example>
public sealed record PatternShare(ContactPattern Pattern, long Customers, long Showing, long AgentSeconds, Rate? Share = null, Rate? TimeShare = null);

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
public sealed record SinCount(ServiceSin Sin, long Findings, long Customers);

/// <summary>What kindness cost in one currency.</summary>
/// <param name="Grants">Claims granted.</param>
/// <param name="Cost">Their cost.</param>
/// <example>
/// <para>One kindness told twice under its id is counted once:</para>
/// <code>
/// var grant = new GoodwillGrant { Id = "R-1", On = asked, Cost = Money.Won(18_000) };
/// var builder = new ServiceReportBuilder(servicePlan, SlaPeriod.Month, tuesday);
/// builder.Add(new() { Customer = "C-1", Goodwill = [grant, grant] });
/// builder.Build().Goodwill()[0].Cost;   // 18,000 won
/// </code>
/// </example>
public sealed record GoodwillFigures(long Grants, Money Cost);
