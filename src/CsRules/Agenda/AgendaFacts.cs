using System.Collections.Immutable;
using CsRules.Loyalty;
using CsRules.Orders;
using CsRules.Sla;

namespace CsRules.Agenda;

/// <summary>Everything an agenda is made from. Each fact stands alone, so that the facts may be split anywhere between two of them.</summary>
/// <example>
/// <para>With no facts there is nothing to do, and that is no error:</para>
/// <code>
/// agendaPlan.Draw(new AgendaFacts(), tuesday).Entries.Length;   // 0
/// </code>
/// </example>
public sealed record AgendaFacts
{
    /// <summary>Orders with what happened to them; ids are unique.</summary>
    public ImmutableArray<OrderLife> Orders { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Returns and cancels whose money may be due; ids are unique.</summary>
    public ImmutableArray<ClaimRecord> Claims { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Complaints to a marketplace; ids are unique.</summary>
    public ImmutableArray<Complaint> Complaints { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Conversations; ids are unique.</summary>
    public ImmutableArray<Conversation> Conversations { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Points, one document a customer.</summary>
    public ImmutableArray<PointsCase> Points { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Coupons that customers hold.</summary>
    public ImmutableArray<HeldCoupon> Coupons { get; init => field = value.IsDefault ? [] : value; } = [];
}
