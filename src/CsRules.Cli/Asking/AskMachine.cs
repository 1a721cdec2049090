using System.Collections.Immutable;
using CsRules.Cli.Rows;
using CsRules.Laws;
using CsRules.Returns;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Cli.Asking;

/// <summary>
/// Walks through a return: what has been answered gives the next question, and an answer gives what is known then. Pure functions of
/// values, so that nobody need sit at a terminal to try them.
/// </summary>
internal static class AskMachine
{
    /// <summary>No walk asks more.</summary>
    public const int MostQuestions = 8;

    private static readonly ImmutableArray<ReturnReason> Reasons = [ReturnReason.ChangeOfMind, ReturnReason.Defective, ReturnReason.NotAsDescribed, ReturnReason.WrongItem, ReturnReason.MissingParts];
    private static readonly ImmutableArray<AskedGoods> Goods = [AskedGoods.Ordinary, AskedGoods.MadeToOrder, AskedGoods.Copyable];
    private static readonly ImmutableArray<AskedCondition> Conditions = [AskedCondition.Untouched, AskedCondition.Opened, AskedCondition.Used, AskedCondition.Damaged];
    private static readonly ImmutableArray<string> Answers = ["yes", "no", "unknown"];

    private static readonly ImmutableArray<LocalDatePattern> Days =
        [LocalDatePattern.Iso, LocalDatePattern.CreateWithInvariantCulture("yyyy'.'M'.'d"), LocalDatePattern.CreateWithInvariantCulture("yyyy'/'M'/'d")];

    /// <summary>The next question; null where everything has been asked.</summary>
    public static AskQuestion? Next(AskState state) => Steps(state).Skip(state.Asked).Select(step => Question(step)).FirstOrDefault();

    /// <summary>What is known after an answer; null where it is none that the question takes.</summary>
    public static AskState? Answer(AskState state, string text)
    {
        if (Next(state) is not { } question) return null;
        var given = text.Trim();
        if (given.Length == 0 && !question.MayBeEmpty) return null;
        var next = state with { Asked = state.Asked + 1 };
        return question.Step switch
        {
            AskStep.Reason => Chosen(given, Reasons) is { } reason ? next with { Reason = reason } : null,
            AskStep.Goods => Chosen(given, Goods) is { } goods ? next with { Goods = goods } : null,
            AskStep.Condition => Chosen(given, Conditions) is { } condition ? next with { Condition = condition } : null,
            AskStep.Marked => Number(given, Answers.Length) is { } answer ? next with { Marked = answer switch { 0 => true, 1 => false, _ => null } } : null,
            AskStep.Fee => given.Length == 0 ? next : AmountText.Read(given, Currency.Krw, '.') is { Error: null, Amount: >= 0 and var fee } && decimal.IsInteger(fee) ? next with { Fee = fee == 0 ? null : Money.Won((long)fee) } : null,
            AskStep.Ordered => given.Length == 0 ? next : Past(given, state.Today) is { } day ? next with { Ordered = day } : null,
            AskStep.Delivered => given.Length == 0 ? next : Past(given, state.Today) is { } day && !(day < state.Ordered) ? next with { Delivered = day } : null,
            AskStep.Told => given.Length == 0 ? next with { Told = state.Today } : Past(given, state.Today) is { } day && !(day < state.Ordered) ? next with { Told = day } : null,
            _ => given.Length == 0 ? next with { Noticed = state.Delivered > state.Told ? state.Delivered : state.Told } : Past(given, state.Today) is { } day && !(day < state.Delivered) ? next with { Noticed = day } : null,
        };
    }

    /// <summary>The document that <c>return check</c> reads, of all that was answered.</summary>
    public static ReturnCase ToCase(AskState state, Instant asOf) => new()
    {
        AsOf = asOf,
        Claim = new()
        {
            Sale = new()
            {
                OrderedOn = At(state.Ordered),
                PaidOn = At(state.Ordered),
                MadeToOrder = state.Goods != AskedGoods.MadeToOrder ? null : new()
                {
                    IndividuallyProduced = Proof.Proven,
                    IrrecoverableDamage = Proof.Proven,
                    SeparateNotice = Of(state.Marked),
                    WrittenConsent = Of(state.Marked),
                },
            },
            Contract = new() { DocumentOn = At(state.Ordered), Address = SellerAddress.Given },
            Supply = state.Delivered is { } came ? new() { State = SupplyState.Supplied, On = Moment.OnDay(came) } : new() { State = SupplyState.InTransit },
            Withdrawal = new()
            {
                Reason = state.Reason,
                NoticeOn = At(state.Told),
                Form = NoticeForm.Electronic,
                KnewOn = At(state.Noticed),
            },
            Condition = new()
            {
                DamagedByConsumer = state.Condition == AskedCondition.Damaged ? Proof.Proven : Proof.No,
                ValueLostByUse = state.Condition == AskedCondition.Used ? Proof.Proven : Proof.No,
                CopyablePackagingDamaged = state.Goods == AskedGoods.Copyable && state.Condition != AskedCondition.Untouched ? Proof.Proven : Proof.No,
                Handling = state.Condition == AskedCondition.Untouched ? [] : [Handling.Opened],
            },
            Notices = new() { ExclusionMarked = Of(state.Marked) },
            Charges = state.Fee is { } fee ? [new() { Kind = ChargeKind.ReturnShipping, Amount = fee, Announced = fee }] : [],
        },
    };

    // Each question follows from the answers before it.
    private static IEnumerable<AskStep> Steps(AskState state)
    {
        yield return AskStep.Reason;
        yield return AskStep.Ordered;
        yield return AskStep.Delivered;
        yield return AskStep.Told;
        if (state.Reason != ReturnReason.ChangeOfMind)
        {
            // Of goods that are not as agreed the law asks neither what they are nor what the shop had said.
            yield return AskStep.Noticed;
            yield break;
        }

        yield return AskStep.Goods;
        yield return AskStep.Condition;
        if (state.Goods != AskedGoods.Ordinary || state.Condition is AskedCondition.Used) yield return AskStep.Marked;
        yield return AskStep.Fee;
    }

    private static AskQuestion Question(AskStep step) => step switch
    {
        AskStep.Reason => new(step, Codes(Reasons), MayBeEmpty: false),
        AskStep.Goods => new(step, Codes(Goods), MayBeEmpty: false),
        AskStep.Condition => new(step, Codes(Conditions), MayBeEmpty: false),
        AskStep.Marked => new(step, Answers, MayBeEmpty: false),
        _ => new(step, [], MayBeEmpty: true),
    };

    private static ImmutableArray<string> Codes<T>(ImmutableArray<T> choices) where T : struct, Enum => [.. choices.Select(choice => choice.ToString())];

    private static T? Chosen<T>(string given, ImmutableArray<T> choices) where T : struct, Enum => Number(given, choices.Length) is { } at ? choices[at] : null;

    // A choice is told by its number, from 1.
    private static int? Number(string given, int count) => given.Length == 1 && given[0] >= '1' && given[0] - '0' <= count ? given[0] - '1' : null;

    private static LocalDate? Past(string given, LocalDate today)
    {
        var day = given switch
        {
            "오늘" or "today" => today,
            "어제" or "yesterday" => today.PlusDays(-1),
            _ => Days.Select(pattern => pattern.Parse(given)).Where(parsed => parsed.Success).Select(parsed => (LocalDate?)parsed.Value).FirstOrDefault(),
        };
        // What will be is no fact yet, and what lies before the calendar of the law can't be counted from.
        return day <= today && day >= Law.Default.Counter.Calendar.First ? day : null;
    }

    private static Proof Of(bool? told) => told switch { true => Proof.Proven, false => Proof.No, _ => Proof.Disputed };

    private static Moment? At(LocalDate? day) => day is { } known ? Moment.OnDay(known) : null;
}
