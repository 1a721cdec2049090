namespace CsRules.Documents;

/// <summary>A value that has words of its own in every language, so that a text can be filled with it.</summary>
internal interface ILocalized
{
    /// <summary>The words.</summary>
    string In(Language language);
}
