namespace CsRules.Orders;

/// <summary>A state of a unit in <see cref="OrderDiagramAnswer"/>.</summary>
/// <param name="State">The state.</param>
/// <param name="Name">What it is called in the language asked for.</param>
public sealed record DiagramState(LineState State, string Name);
