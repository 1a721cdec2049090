namespace CsRules.Cli.Desk;

/// <summary>A page of the desk.</summary>
internal enum DeskPage
{
    /// <summary>What is to be done.</summary>
    Agenda,

    /// <summary>Which orders can be returned.</summary>
    Returns,

    /// <summary>What is late, at risk and due.</summary>
    Sla,

    /// <summary>Customers on their ladders.</summary>
    Tiers,
}
