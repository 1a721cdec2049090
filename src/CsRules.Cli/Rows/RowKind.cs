using System.Text.Json.Serialization;

namespace CsRules.Cli.Rows;

/// <summary>What a row of a log is.</summary>
[JsonConverter(typeof(CamelCaseEnum<RowKind>))]
public enum RowKind
{
    /// <summary>The state of a conversation at a time: the same state again says nothing new.</summary>
    Updates,

    /// <summary>Something that happened, a message among them: each row counts.</summary>
    Events,
}
