namespace CsRules.Documents;

/// <summary>The form that a document names in its field "format", such as "sla-report/2".</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class DocumentFormAttribute(string form) : Attribute
{
    /// <summary>Name and number.</summary>
    public string Form { get; } = form;
}
