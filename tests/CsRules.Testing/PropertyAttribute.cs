using Xunit;
using Xunit.Sdk;

namespace FsCheck.Xunit;

/// <summary>Marks a method whose arguments FsCheck generates and whose result must hold for all of them.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("FsCheck.Xunit.PropertyDiscoverer", "CsRules.Testing")]
public sealed class PropertyAttribute : FactAttribute, IPropertySettings
{
    /// <inheritdoc/>
    public int MaxTest { get; set; } = -1;
    /// <inheritdoc/>
    public int MaxRejected { get; set; } = -1;
    /// <inheritdoc/>
    public int StartSize { get; set; } = -1;
    /// <inheritdoc/>
    public int EndSize { get; set; } = -1;
    /// <inheritdoc/>
    public string? Replay { get; set; }
    /// <inheritdoc/>
    public Type[] Arbitrary { get; set; } = [];
    /// <inheritdoc/>
    public bool Verbose { get; set; }
    /// <inheritdoc/>
    public bool QuietOnSuccess { get; set; }
    /// <inheritdoc/>
    public int Parallelism { get; set; } = -1;
}

/// <summary>Default settings for every <see cref="PropertyAttribute"/> of a class or an assembly.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Assembly)]
public sealed class PropertiesAttribute : Attribute, IPropertySettings
{
    /// <inheritdoc/>
    public int MaxTest { get; set; } = -1;
    /// <inheritdoc/>
    public int MaxRejected { get; set; } = -1;
    /// <inheritdoc/>
    public int StartSize { get; set; } = -1;
    /// <inheritdoc/>
    public int EndSize { get; set; } = -1;
    /// <inheritdoc/>
    public string? Replay { get; set; }
    /// <inheritdoc/>
    public Type[] Arbitrary { get; set; } = [];
    /// <inheritdoc/>
    public bool Verbose { get; set; }
    /// <inheritdoc/>
    public bool QuietOnSuccess { get; set; }
    /// <inheritdoc/>
    public int Parallelism { get; set; } = -1;
}

/// <summary>What both attributes can set; -1 and null mean "not said here".</summary>
public interface IPropertySettings
{
    /// <summary>How many cases must pass.</summary>
    int MaxTest { get; }
    /// <summary>How many rejected cases are borne, as a multiple of <see cref="MaxTest"/>.</summary>
    int MaxRejected { get; }
    /// <summary>Size of the first case.</summary>
    int StartSize { get; }
    /// <summary>Size of the last case.</summary>
    int EndSize { get; }
    /// <summary>"seed,gamma" or "seed,gamma,size" of a failure to run again.</summary>
    string? Replay { get; }
    /// <summary>Classes whose static members give the generators.</summary>
    Type[] Arbitrary { get; }
    /// <summary>Print every case.</summary>
    bool Verbose { get; }
    /// <summary>Print nothing when the property holds.</summary>
    bool QuietOnSuccess { get; }
    /// <summary>How many cases are tried at the same time; one after another where not said.</summary>
    int Parallelism { get; }
}
