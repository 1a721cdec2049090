using System.Text.Json.Serialization;

namespace CsRules.Orders;

/// <summary>A way in which a contract is made or ended.</summary>
/// <example>
/// <para>What was bought online is cancelled online, whatever else is offered:</para>
/// <code>
/// CancellationVerdict Of(params ContractWay[] ways) =&gt; SubscriptionRules.Judge(new CancellationPath { BoughtBy = ContractWay.Online, CancelledBy = [.. ways] }, Law.Korea, today).Verdict;
/// Of(ContractWay.Telephone);                       // Unlawful
/// Of(ContractWay.Telephone, ContractWay.Online);   // Lawful
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<ContractWay>))]
public enum ContractWay
{
    /// <summary>On a page or in an app.</summary>
    Online,

    /// <summary>On the telephone.</summary>
    Telephone,

    /// <summary>By letter, or in a shop.</summary>
    Otherwise,
}
