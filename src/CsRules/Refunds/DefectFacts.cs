using NodaTime;

namespace CsRules.Refunds;

/// <summary>A defect of general consumer goods, in normal use.</summary>
/// <example>
/// <para>The last day of the warranty is still under warranty:</para>
/// <code>
/// var defect = new DefectFacts { PurchasedOn = new(2024, 10, 1), DefectOn = new(2025, 9, 30), WarrantyUntil = new(2025, 9, 30) };
/// Remedies.For(defect, today).Options;                                                // FreeRepair
/// Remedies.For(defect with { DefectOn = new(2025, 10, 1) }, today).Options.IsEmpty;   // true
/// </code>
/// </example>
public sealed record DefectFacts
{
    /// <summary>The purchase.</summary>
    public required LocalDate PurchasedOn { get; init; }

    /// <summary>The defect showed.</summary>
    public required LocalDate DefectOn { get; init; }

    /// <summary>True where it needs a major repair.</summary>
    public bool Major { get; init; }

    /// <summary>Last day of the warranty, inclusive.</summary>
    public LocalDate? WarrantyUntil { get; init; }

    /// <summary>Last day of the period for which parts are held, inclusive.</summary>
    public LocalDate? PartsUntil { get; init; }

    /// <summary>Repairs of the same defect before.</summary>
    public int SameDefectRepairs { get; init; }

    /// <summary>Repairs of any defect before.</summary>
    public int AllRepairs { get; init; }

    /// <summary>It can't be repaired.</summary>
    public bool NotRepairable { get; init; }

    /// <summary>An exchange is impossible.</summary>
    public bool NoExchange { get; init; }

    /// <summary>It was exchanged before, on this day.</summary>
    public LocalDate? ExchangedOn { get; init; }

    /// <summary>A repair was asked for and not handed back since this day.</summary>
    public LocalDate? RepairPendingSince { get; init; }

    /// <summary>A paid repair of the same fault ended on this day.</summary>
    public LocalDate? PaidRepairOn { get; init; }

    /// <summary>No spare parts are to be had.</summary>
    public bool NoParts { get; init; }
}
