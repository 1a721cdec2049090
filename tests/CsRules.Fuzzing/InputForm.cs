namespace CsRules.Fuzzing;

/// <summary>What an input is, for whoever spoils it.</summary>
public enum InputForm
{
    /// <summary>One JSON document, or one a line.</summary>
    Json,

    /// <summary>Rows of cells.</summary>
    Table,

    /// <summary>Sentences.</summary>
    Text,
}
