namespace CsRules.Orders;

/// <summary>A state of a unit in <see cref="OrderDiagramAnswer"/>.</summary>
/// <param name="State">The state.</param>
/// <param name="Name">What it is called in the language asked for.</param>
/// <example>
/// <para>A unit begins as ordered:</para>
/// <code>
/// OrderDiagramAnswer.Of(Language.English).States[0].State;   // Ordered
/// </code>
/// </example>
public sealed record DiagramState(LineState State, string Name);
