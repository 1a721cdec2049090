namespace CsRules.Testing;

/// <summary>FsCheck's settings for every property of a class.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Assembly)]
public sealed class PropertiesAttribute : FsCheck.Xunit.PropertiesAttribute;
