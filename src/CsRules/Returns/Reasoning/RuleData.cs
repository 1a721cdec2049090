using CsRules.Documents;
using NodaTime;

namespace CsRules.Returns;

/// <summary>The values that findings of a return can show.</summary>
internal static class RuleData
{
    public static readonly RuleDatum Start = new("start", r => r.Window.FirstDay);
    public static readonly RuleDatum LastDay = new("lastDay", r => r.Window.End);
    public static readonly RuleDatum MindStart = new("mindStart", r => r.MindWindow.FirstDay);
    public static readonly RuleDatum MindLastDay = new("mindLastDay", r => r.MindWindow.End);
    public static readonly RuleDatum ConformityLastDay = new("conformityLastDay", r => r.ConformityWindow.End);
    public static readonly RuleDatum TermsLastDay = new("termsLastDay", r => (r.TermsWindow.IsKnown ? r.TermsWindow : r.MindWindow).End);
    public static readonly RuleDatum GoodwillLastDay = new("goodwillLastDay", r => r.GoodwillWindow.End);
    public static readonly RuleDatum Notice = new("notice", r => r.Asked.Days.Notice);
    public static readonly RuleDatum Told = new("told", r => NoticeWords(r, Voice.Agent));
    public static readonly RuleDatum Heard = new("heard", r => NoticeWords(r, Voice.Customer));
    public static readonly RuleDatum DaysLate = new("daysLate", r => Period.DaysBetween(r.MindWindow.LastDay, r.Asked.Days.Notice));
    public static readonly RuleDatum Reached = new("reached", r => r.Asked.Day(r.Asked.Claim.Withdrawal.NoticeReachedOn));
    public static readonly RuleDatum Supply = new("supply", r => r.Asked.Days.Supply);
    public static readonly RuleDatum ToCome = new("toCome", r => r.Asked.LatestToCome);
    public static readonly RuleDatum PriceFloor = new("below", r => r.Asked.UntoldPriceFloor);
    public static readonly RuleDatum Today = new("today", r => r.Asked.Days.Today);
    public static readonly RuleDatum Knew = new("knew", r => r.Asked.Days.Knew);
    public static readonly RuleDatum Unused = new("unused", r => r.Asked.Claim.Supply.Used is { } part ? part.Of - part.Used : null);
    public static readonly RuleDatum UsedOf = new("of", r => r.Asked.Claim.Supply.Used?.Of);
    public static readonly RuleDatum Remaining = new("remaining", r => r.Remaining);
    public static readonly RuleDatum VoidCount = new("voidCount", r => r.Asked.Terms.VoidCount);
    public static readonly RuleDatum DoubtfulCount = new("doubtfulCount", r => r.Asked.Terms.DoubtfulCount);

    // Who has told nothing yet asks what holds if it is told today.
    private static Phrase NoticeWords(ReturnReasoning reasoning, Voice voice) =>
        new(reasoning.Asked.Claim.Withdrawal.IsDated ? "label.notice.given" : "label.notice.today", [new("notice", reasoning.Asked.Days.Notice)], voice);
}
