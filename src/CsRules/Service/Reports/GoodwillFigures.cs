namespace CsRules.Service;

/// <summary>What kindness cost in one currency.</summary>
/// <param name="Grants">Claims granted.</param>
/// <param name="Cost">Their cost.</param>
/// <example>
/// <para>One kindness told twice under its id is counted once:</para>
/// <code>
/// var grant = new GoodwillGrant { Id = "R-1", On = asked, Cost = Money.Won(18_000) };
/// var builder = new ServiceReportBuilder(servicePlan, SlaPeriod.Month, tuesday);
/// builder.Add(new() { Customer = "C-1", Goodwill = [grant, grant] });
/// builder.Build().Goodwill()[0].Cost;   // 18,000 won
/// </code>
/// </example>
public sealed record GoodwillFigures(long Grants, Money Cost)
{
    /// <summary>Both together.</summary>
    public static GoodwillFigures operator +(GoodwillFigures one, GoodwillFigures other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return new(one.Grants + other.Grants, one.Cost + other.Cost);
    }
}
