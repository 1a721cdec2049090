using System.Text.Json.Serialization;


namespace CsRules;

/// <summary>
/// How an exact amount becomes a whole number of minor units. Amounts below zero round as their mirror image does,
/// so that a charge and its reversal cancel.
/// </summary>
/// <example>
/// <para>1.5 yen, the middle between two units:</para>
/// <code>
/// new Money(15, Currency.Of("JPY")).Times(Rate.Percent(10))                   // 2 JPY
/// new Money(15, Currency.Of("JPY")).Times(Rate.Percent(10), Rounding.Down)    // 1 JPY
/// new Money(25, Currency.Of("JPY")).Times(Rate.Percent(10), Rounding.HalfEven) // 2 JPY
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<Rounding>))]
public enum Rounding
{
    /// <summary>To the nearest unit; the exact middle goes away from zero. The default everywhere.</summary>
    HalfUp,

    /// <summary>Towards zero: fractions are dropped.</summary>
    Down,

    /// <summary>To the nearest unit; the exact middle goes to the even one.</summary>
    HalfEven,

    /// <summary>Away from zero: every fraction counts as a whole unit.</summary>
    Up,
}
