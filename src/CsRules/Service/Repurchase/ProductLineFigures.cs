namespace CsRules.Service;

/// <summary>Repurchase of one product line.</summary>
/// <param name="Line">The line by the shop's own name.</param>
/// <param name="Buyers">Customers who bought it.</param>
/// <param name="Again">Of them, those who bought it in a later order too.</param>
/// <param name="Kind">What that makes it.</param>
/// <example>
/// <para>Two of one line in one order are not bought again; a later order of it is:</para>
/// <code>
/// var builder = new ServiceReportBuilder(servicePlan, SlaPeriod.Month, tuesday);
/// ContactOrder Of(string id, LocalDate day) =&gt; new() { Id = id, PlacedOn = day, ProductLines = ["shampoo", "shampoo"] };
/// builder.Add(new() { Customer = "C-1", Orders = [Of("O-1", new(2025, 9, 1))] });
/// builder.Add(new() { Customer = "C-2", Orders = [Of("O-2", new(2025, 9, 1)), Of("O-3", new(2025, 10, 1))] });
/// builder.Build().ProductLines(RepurchaseThresholds.Default)[0].RepeatShare;   // 50%
/// </code>
/// </example>
public sealed record ProductLineFigures(string Line, long Buyers, long Again, ProductLineKind Kind)
{
    /// <summary>Those who bought again, of all buyers, rounded down; null where there are none.</summary>
    public Rate? RepeatShare => Shares.Of(Again, Buyers);
}
