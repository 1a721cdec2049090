namespace CsRules.Service;

/// <summary>One sighting of a behaviour.</summary>
/// <param name="Behaviour">What was seen.</param>
/// <param name="Detail">The order or the matter it is about; null where none.</param>
/// <param name="Event">The message; null where it was no message.</param>
internal sealed record PatternEvidence(ContactBehaviour Behaviour, string? Detail, EventRef? Event);
