using System.Text.Json.Serialization;

namespace CsRules.Decisions;

/// <summary>What the numbered parts of a legal text are called where it is cited.</summary>
/// <example>
/// <para>British regulations have no articles, and acts of Parliament have sections:</para>
/// <code>
/// LawBook.Of("GB").General.Regime.Cite(LawTopic.Window)!.ToString();              // "Consumer Contracts Regulations 2013 reg 30"
/// LawBook.Of("GB").General.Regime.Cite(LawTopic.SellerBearsReturn)!.ToString();   // "Consumer Rights Act 2015 s 20(8)"
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<ProvisionKind>))]
public enum ProvisionKind
{
    /// <summary>Articles: "Art 17".</summary>
    Article,

    /// <summary>Sections of an act: "s 20".</summary>
    Section,

    /// <summary>Regulations of a statutory instrument: "reg 30".</summary>
    Regulation,
}
