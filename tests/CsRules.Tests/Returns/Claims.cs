using CsRules.Laws;
using CsRules.Returns;
using NodaTime;

namespace CsRules.Tests.Returns;

/// <summary>Claims to start a test from: delivered on a quiet Monday, noticed on a chosen day.</summary>
internal static class Claims
{
    /// <summary>Monday 3 November 2025; no public holiday is near: D+7 is Monday the 10th.</summary>
    public static readonly LocalDate Delivered = new(2025, 11, 3);

    public static ReturnClaim Noticed(int daysAfter) => new()
    {
        Supply = new() { On = Delivered },
        Withdrawal = new() { NoticeOn = Delivered.PlusDays(daysAfter) },
    };

    public static ReturnClaim Defective(int noticeAfter, int? knewAfter = null, Proof? shown = null) => Noticed(noticeAfter) with
    {
        Withdrawal = new()
        {
            Reason = ReturnReason.Defective,
            Nonconformity = shown,
            NoticeOn = Delivered.PlusDays(noticeAfter),
            KnewOn = knewAfter is { } days ? (Moment)Delivered.PlusDays(days) : null,
        },
    };

    public static ReturnDecision Decide(ReturnClaim claim, params PolicyClause[] clauses)
    {
        var asOf = Delivered.PlusDays(200).AtMidnight().InUtc().ToInstant();
        return clauses.Length == 0
            ? Law.Korea.Decide(claim, asOf)
            : Law.Korea.Decide(claim, new ReturnPolicy { Clauses = [.. clauses] }.Compile(Law.Korea), asOf);
    }

    public static bool Has(this ReturnDecision decision, string code) => decision.Findings.Any(f => f.Code == code);

    public static bool Cites(this ReturnDecision decision, string article) =>
        decision.Findings.Any(f => f.Citations.Any(c => c.Article == article));
}
