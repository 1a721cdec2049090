using System.Collections.Immutable;

namespace CsRules.AspNetCore;

/// <summary>A shop's rules are wrong, so that it does not start: everything that is wrong, each with its file and path.</summary>
public sealed class ShopRulesException : Exception
{
    internal ShopRulesException(ImmutableArray<ShopRulesError> errors)
        : base("The shop's rules have errors:" + Environment.NewLine + string.Join(Environment.NewLine, errors)) => Errors = errors;

    /// <summary>Everything that is wrong, in the order of the configuration.</summary>
    public ImmutableArray<ShopRulesError> Errors { get; }
}
