using System.Text.Json.Serialization;
using FluentValidation;

namespace CsRules.Loyalty;

/// <summary>
/// How a shop's points are earned, kept, spent and taken back. Points are money of the program's currency: one point is
/// one minor unit (a Korean 적립금 of 1,000 is 1,000 won).
/// </summary>
/// <example>
/// <para>1%, usable seven days after delivery, until the end of the twelfth month:</para>
/// <code>
/// var rules = new PointsProgram
/// {
///     Currency = Currency.Krw,
///     Earning = new() { Rate = Rate.Percent(1) },
///     Pending = new() { DaysAfterDelivery = 7 },
///     Expiry = new() { Months = 12, EndOfMonth = true },
/// }.Compile();
/// rules.Earned(Money.Won(12_345));               // 123 KRW
/// rules.LastDay(new LocalDate(2025, 11, 15));    // 2026-11-30
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PointsProgram
{
    /// <summary>The one currency of every amount.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The shop's zone, by its IANA name: it says when a day ends. Seoul where left out.</summary>
    public string Zone { get; init => field = value ?? "Asia/Seoul"; } = "Asia/Seoul";

    /// <summary>What an order earns; nothing where left out.</summary>
    public PointsEarning Earning { get; init => field = value ?? new(); } = new();

    /// <summary>Until when earned points can't be used.</summary>
    public PointsPending Pending { get; init => field = value ?? new(); } = new();

    /// <summary>When points end; never where left out.</summary>
    public PointsExpiry Expiry { get; init => field = value ?? new(); } = new();

    /// <summary>What limits their use; nothing where left out.</summary>
    public PointsUseLimits Use { get; init => field = value ?? new(); } = new();

    /// <summary>What points get that go back to a lot which has expired since.</summary>
    public ExpiredPointsPolicy ExpiredLots { get; init; }

    /// <summary>Days for <see cref="ExpiredPointsPolicy.Extend"/>: the last day is so many days after the refund.</summary>
    public int ExtendDays { get; init; }

    /// <summary>What becomes of earned points that are to be taken back and were spent already.</summary>
    public SpentPointsPolicy SpentEarnings { get; init; }

    /// <summary>"Expiring soon" is: the last day is at most so many days away. 30 where left out.</summary>
    public int? SoonDays { get; init; }

    /// <summary>What one point is worth where the shop counts in points that aren't money; see <see cref="PointsRules.Worth"/>.</summary>
    public Money? PointValue { get; init; }

    /// <summary>Checks the program and makes it ready.</summary>
    /// <exception cref="ValidationException">The definition has errors; the exception names them all.</exception>
    public PointsRules Compile() => PointsRules.Of(this);
}
