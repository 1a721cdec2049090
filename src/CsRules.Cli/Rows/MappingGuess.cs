using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using CsRules.Documents;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Cli.Rows;

/// <summary>A mapping as the headings and values of a file propose it, with what is unsure about it. It is a document to be edited, and never used unseen.</summary>
/// <param name="Mapping">The proposal; null where no headings were found.</param>
/// <param name="Unsure">What to look at.</param>
internal sealed partial record MappingGuess(RowMapping? Mapping, ImmutableArray<InputError> Unsure)
{
    private const int MostWords = 20;

    /// <summary>Proposes a mapping.</summary>
    /// <param name="rows">The first rows of the file, headings and titles among them.</param>
    /// <param name="zone">The zone of its times.</param>
    /// <param name="name">What to call it.</param>
    public static MappingGuess Of(IReadOnlyList<string[]> rows, string zone, string name)
    {
        if (Facts(rows) is not { Count: > 1 } columns) return new(null, [new("guess.nothing", "$", [])]);
        var draft = new Draft(columns);
        var isTalk = columns.Exists(c => Talk().IsMatch(c.Name)) && !columns.Exists(c => Money().IsMatch(c.Name));
        draft.Say("guess.kind", ("kind", CommandTexts.InEither(isTalk ? "guess-conversations" : "guess-orders")));
        var mapping = isTalk ? Conversations(draft, zone, name) : Orders(draft, zone, name);
        return new(mapping with { Unseen = [.. draft.Unsure.Select(note => new LocalizedText(CommandTexts.Explain(note, Language.Korean), CommandTexts.Explain(note, Language.English)))] }, [.. draft.Unsure]);
    }

    private static RowMapping Orders(Draft draft, string zone, string name)
    {
        var order = draft.Take("order", OrderId(), c => !c.IsTime);
        var line = draft.Take("line", LineId(), c => c.IsDistinct, isNeeded: false);
        var customer = draft.Take("customer", Customer(), c => !c.IsAmount || c.IsWhole);
        var delivered = draft.Take("delivered", Delivered(), c => c.IsTime, isNeeded: false);
        var shipped = draft.Take("shipped", Shipped(), c => c.IsTime, isNeeded: false);
        var cancelled = draft.Take("cancelled", CancelledOn(), c => c.IsTime, isNeeded: false);
        var refunded = draft.Take("refundedOn", RefundedOn(), c => c.IsTime, isNeeded: false);
        var paid = draft.Take("paid", Paid(), c => c.IsTime, isNeeded: false);
        var date = draft.Take("date", Date(), c => c.IsTime, isNeeded: paid is null, orElse: paid is null ? c => c.IsTime : null) ?? paid;
        var status = draft.Take("status", Status(), c => c.IsFew, isNeeded: false);
        var quantity = draft.Take("quantity", Quantity(), c => c.IsAmount, isNeeded: false);
        var total = draft.Take("orderTotal", Total(), c => c.IsAmount && order is not null && c.IsSameWithin(order), isNeeded: false);
        if (total is not null) draft.Say("guess.alike", ("column", total.Name));
        var amount = draft.Take("amount", Amount(), c => c.IsAmount, isNeeded: total is null, orElse: total is null ? c => c.IsAmount && c != quantity && c != order && c != line : null);
        var isPrice = amount is not null && quantity is not null && Price().IsMatch(amount.Name);
        return new()
        {
            Name = name,
            KnownBy = [.. new[] { order, customer, date, amount ?? total }.OfType<Facted>().Select(c => c.Name)],
            Zone = zone,
            DateFormats = draft.DateFormats(date, delivered, paid, shipped, cancelled, refunded),
            Order = order?.Column,
            Line = line?.Column,
            Customer = customer?.Column,
            Date = date?.Column,
            Paid = paid == date ? null : paid?.Column,
            Shipped = shipped?.Column,
            Delivered = delivered?.Column,
            Cancelled = cancelled?.Column,
            RefundedOn = refunded?.Column,
            Amount = isPrice ? null : amount?.Column,
            Quantity = isPrice ? quantity!.Column : null,
            UnitPrice = isPrice ? amount!.Column : null,
            OrderTotal = total?.Column,
            Product = draft.Take("product", Product(), c => !c.IsAmount && !c.IsTime, isNeeded: false)?.Column,
            Status = status is null ? null : new() { Column = status.Column, Values = draft.Words(status, OrderWord) },
        };
    }

    private static RowMapping Conversations(Draft draft, string zone, string name)
    {
        var reply = draft.Take("replyTo", ReplyTo(), _ => true, isNeeded: false);
        var id = draft.Take("id", ConversationId(), c => !c.IsTime);
        var created = draft.Take("created", Created(), c => c.IsTime, orElse: c => c.IsTime);
        var answered = draft.Take("milestones: agentReply", Answered(), c => c.IsTime, isNeeded: false);
        var resolved = draft.Take("milestones: resolved", Resolved(), c => c.IsTime, isNeeded: false);
        var minutes = answered is null ? draft.Take("minutesAfterCreation: agentReply", Minutes(), c => c.IsAmount, isNeeded: false) : null;
        var isWide = answered is not null || resolved is not null || minutes is not null;
        var at = isWide ? null : draft.Take("at", At(), c => c.IsTime, isNeeded: false) ?? created;
        var state = isWide ? null : draft.Take("state", State(), c => c.IsFew);
        var milestones = ImmutableDictionary<string, ImmutableArray<ConversationEventKind>>.Empty;
        if (answered is not null) milestones = milestones.Add(answered.Name, [ConversationEventKind.AgentReply]);
        if (resolved is not null) milestones = milestones.Add(resolved.Name, [ConversationEventKind.Resolved]);
        return new()
        {
            Name = name,
            KnownBy = [.. new[] { id, created, answered, resolved, state }.OfType<Facted>().Select(c => c.Name)],
            Zone = zone,
            DateFormats = draft.DateFormats(created, answered, resolved, at),
            Rows = isWide ? RowKind.Updates : RowKind.Events,
            Id = reply is null ? id?.Column : null,
            Message = reply is null ? null : id?.Column,
            ReplyTo = reply?.Column,
            Created = created?.Column,
            At = at?.Column,
            State = state?.Column,
            States = state is null ? ImmutableDictionary<string, ImmutableArray<ConversationEventKind>>.Empty : draft.Words(state, TalkWord).ToImmutableDictionary(w => w.Key, w => w.Value),
            Channel = new() { Otherwise = CsRules.Sla.Channel.HelpDesk },
            Priority = draft.Take("priority", Priority(), c => c.IsFew, isNeeded: false) is { } priority ? new() { Column = priority.Column, Values = draft.Words(priority, PriorityWord), Otherwise = CsRules.Sla.Priority.Normal } : new() { Otherwise = CsRules.Sla.Priority.Normal },
            Agent = draft.Take("agent", Agent(), c => !c.IsTime && !c.IsAmount, isNeeded: false)?.Column,
            Team = draft.Take("team", Team(), c => !c.IsTime && !c.IsAmount, isNeeded: false)?.Column,
            Milestones = milestones,
            MinutesAfterCreation = minutes is null ? ImmutableDictionary<string, ImmutableArray<ConversationEventKind>>.Empty
                : ImmutableDictionary<string, ImmutableArray<ConversationEventKind>>.Empty.Add(minutes.Name, [ConversationEventKind.AgentReply]),
        };
    }

    private static OrderStatus OrderWord(string word) =>
        CancelledWord().IsMatch(word) ? OrderStatus.Cancelled
        : PendingWord().IsMatch(word) ? OrderStatus.Pending
        : DeliveredWord().IsMatch(word) ? OrderStatus.Delivered
        : ShippedWord().IsMatch(word) ? OrderStatus.Shipped : OrderStatus.Counts;

    private static Priority PriorityWord(string word) => UrgentWord().IsMatch(word) ? CsRules.Sla.Priority.Urgent : HighWord().IsMatch(word) ? CsRules.Sla.Priority.High : LowWord().IsMatch(word) ? CsRules.Sla.Priority.Low : CsRules.Sla.Priority.Normal;

    private static ImmutableArray<ConversationEventKind> TalkWord(string word) =>
        NoteWord().IsMatch(word) ? [ConversationEventKind.InternalNote]
        : SolvedWord().IsMatch(word) ? [ConversationEventKind.Resolved]
        : AgentWord().IsMatch(word) ? [ConversationEventKind.AgentReply]
        : CustomerWord().IsMatch(word) ? [ConversationEventKind.CustomerMessage] : [];

    // The headings are the first row of words that is as wide as the widest, or nearly.
    private static List<Facted> Facts(IReadOnlyList<string[]> rows)
    {
        var widest = rows.Select(row => row.Count(cell => cell.Trim().Length > 0)).DefaultIfEmpty(0).Max();
        var at = rows.ToList().FindIndex(row => row.Count(cell => cell.Trim().Length > 0) * 2 > widest && row.All(cell => cell.Trim().Length == 0 || !AmountText.IsAmount(cell)));
        if (at < 0) return [];
        List<Facted> columns = [];
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < rows[at].Length; i++)
            if (Heading.Tidy(rows[at][i]) is { Length: > 0 } name && names.Add(name)) columns.Add(new(name, [.. rows.Skip(at + 1).Select(row => i < row.Length ? row[i].Trim() : "")]));
        return columns;
    }

    // A column, and what its cells are; each is read once, however many fields it is tried for.
    private sealed class Facted(string name, ImmutableArray<string> cells)
    {
        private static readonly TimeText Times = TimeText.Create(DateTimeZone.Utc, []).Reader!;

        private readonly Lazy<(bool IsTime, bool IsAmbiguous)> _times = new(() =>
        {
            var read = cells.Where(cell => cell.Length > 0).Select(cell => (Text: cell, Times.Read(cell).Error)).ToList();
            var isCount = read.TrueForAll(cell => cell.Text.All(char.IsAsciiDigit)) && read.Exists(cell => cell.Text.Length is not (8 or 10 or 13 or 14));
            return (read.Count > 0 && !isCount && read.TrueForAll(cell => cell.Error is null or "csv.ambiguous-date"), read.Exists(cell => cell.Error == "csv.ambiguous-date"));
        });

        private readonly Lazy<bool> _isAmount = new(() => cells.Any(cell => cell.Length > 0) && cells.Where(cell => cell.Length > 0).All(AmountText.IsAmount));

        public string Name => name;

        public Column Column => Column.Of(name);

        public ImmutableArray<string> Cells => cells;

        public IEnumerable<string> Filled => cells.Where(cell => cell.Length > 0);

        public bool IsTime => _times.Value.IsTime;

        public bool IsAmount => _isAmount.Value;

        public bool IsWhole => Filled.Any() && Filled.All(cell => cell.All(char.IsAsciiDigit));

        public bool IsDistinct => Filled.Distinct(StringComparer.Ordinal).Count() == Filled.Count();

        public bool IsFew => Filled.Distinct(StringComparer.Ordinal).Count() is > 0 and <= MostWords;

        public bool IsAmbiguous => _times.Value.IsAmbiguous;

        // Some order has several rows, and all of them say the same where they say something.
        public bool IsSameWithin(Facted order)
        {
            var groups = order.Cells.Zip(cells).Where(pair => pair.First.Length > 0).GroupBy(pair => pair.First, pair => pair.Second, StringComparer.Ordinal).Where(group => group.Count() > 1).ToList();
            return groups.Count > 0 && groups.TrueForAll(group => group.Where(cell => cell.Length > 0).Distinct(StringComparer.Ordinal).Count() <= 1);
        }
    }

    private sealed class Draft(List<Facted> columns)
    {
        private readonly HashSet<Facted> _taken = [];

        public List<InputError> Unsure { get; } = [];

        public void Say(string code, params (string Name, object Value)[] data) => Unsure.Add(new(code, "$", Validation.Data(data)));

        public Facted? Take(string field, Regex heading, Func<Facted, bool> fits, bool isNeeded = true, Func<Facted, bool>? orElse = null)
        {
            var found = columns.Find(c => !_taken.Contains(c) && heading.IsMatch(c.Name) && fits(c));
            var why = "guess-by-heading";
            if (found is null && orElse is not null) (found, why) = (columns.Find(c => !_taken.Contains(c) && orElse(c)), "guess-by-values");
            if (found is not null)
            {
                _taken.Add(found);
                Say("guess.column", ("field", field), ("column", found.Name), ("why", CommandTexts.InEither(why)));
            }
            else if (isNeeded) Say("guess.none", ("field", field));
            return found;
        }

        public ImmutableDictionary<string, T> Words<T>(Facted column, Func<string, T> of)
        {
            Say("guess.words", ("column", column.Name));
            return column.Filled.Select(Heading.Tidy).Distinct(StringComparer.Ordinal).ToImmutableDictionary(word => word, of, StringComparer.Ordinal);
        }

        // Of two numbers the first is the day where one of them is too large for a month.
        public ImmutableArray<string> DateFormats(params Facted?[] times)
        {
            foreach (var column in times)
            {
                if (column is not { IsAmbiguous: true }) continue;
                var parts = column.Filled.Select(cell => Numbers().Match(cell)).Where(m => m.Success).ToList();
                var isDayFirst = parts.Exists(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) > 12);
                var mark = parts.Count > 0 ? parts[0].Groups[2].Value : "/";
                var form = isDayFirst ? $"d{mark}M{mark}yyyy" : $"M{mark}d{mark}yyyy";
                Say("guess.dates", ("column", column.Name), ("form", form));
                return [form, form + " H:mm", form + " H:mm:ss"];
            }

            return [];
        }
    }

    private const RegexOptions How = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex("^([0-9]{1,2})([-/.])([0-9]{1,2})[-/.][0-9]{4}", How)]
    private static partial Regex Numbers();

    [GeneratedRegex("문의|상담|티켓|ticket|issue|conversation|thread|inbound|first (reply|response)|initial response|tweet|message", How)]
    private static partial Regex Talk();

    [GeneratedRegex("금액|결제액|판매가|amount|subtotal|price|revenue", How)]
    private static partial Regex Money();

    [GeneratedRegex("^(?!.*(품목|상품)).*(주문 ?번호|주문 ?id|주문코드|order ?_?(id|no|number|#)|invoice|receipt|거래번호)", How)]
    private static partial Regex OrderId();

    [GeneratedRegex("(품목별|상품) ?주문 ?번호|line ?_?item ?_?id|order_item_id|item_id", How)]
    private static partial Regex LineId();

    [GeneratedRegex("(구매자|주문자|고객|회원|customer|buyer|client|member|user).*(id|아이디|번호|코드|no|email|이메일)|구매자|주문자|고객|회원|customer|buyer|client|member|email|이메일", How)]
    private static partial Regex Customer();

    [GeneratedRegex("배송 ?완료|배달 ?완료|수령일|deliver(ed|y).*(at|date|on)|delivered", How)]
    private static partial Regex Delivered();

    [GeneratedRegex("발송 ?처리|발송 ?완료|출고 ?(일|완료)|배송 ?시작|shipped|fulfilled.*at|dispatched|handed.*carrier|delivered_carrier", How)]
    private static partial Regex Shipped();

    [GeneratedRegex("(취소|반품|수거|회수) ?(완료)? ?(일|시각)|cancel+ed.*(at|on|date)|returned.*(at|on|date)", How)]
    private static partial Regex CancelledOn();

    [GeneratedRegex("환불 ?(완료)? ?(일|시각)|refunded.*(at|on|date)", How)]
    private static partial Regex RefundedOn();

    [GeneratedRegex("배송 ?완료|배달 ?완료|구매 ?확정|수령|^(delivered|completed?|received)$", How)]
    private static partial Regex DeliveredWord();

    [GeneratedRegex("배송 ?중|발송 ?(완료|처리)|출고 ?완료|^(shipped|fulfilled|in transit|dispatched)$", How)]
    private static partial Regex ShippedWord();

    [GeneratedRegex("결제 ?일|결제일시|입금|paid|payment.*(date|at)", How)]
    private static partial Regex Paid();

    [GeneratedRegex("주문 ?일|주문일시|구매일|거래일|order.*(date|time|at)|purchase|created|invoice ?date|^date$|날짜|일시|일자", How)]
    private static partial Regex Date();

    [GeneratedRegex("상태|status|state|취소 ?(구분|여부)", How)]
    private static partial Regex Status();

    [GeneratedRegex("수량|quantity|qty|개수", How)]
    private static partial Regex Quantity();

    [GeneratedRegex("총|합계|결제 ?금액|total", How)]
    private static partial Regex Total();

    [GeneratedRegex("금액|결제액|판매가|단가|가격|매출|amount|total|price|subtotal|revenue|sales", How)]
    private static partial Regex Amount();

    [GeneratedRegex("단가|판매가|unit ?price|^price$|lineitem price", How)]
    private static partial Regex Price();

    [GeneratedRegex("상품명|품명|제품|product|item|description", How)]
    private static partial Regex Product();

    [GeneratedRegex("reply_?to|in_response_to|parent", How)]
    private static partial Regex ReplyTo();

    [GeneratedRegex("(문의|상담|티켓|ticket|issue|conversation|tweet|message|case).*(번호|id|key|no|number)|^(id|번호|number|key)$", How)]
    private static partial Regex ConversationId();

    [GeneratedRegex("(문의|접수|등록|생성|작성).*(일|시각|시간)|created|opened|received|submitted", How)]
    private static partial Regex Created();

    [GeneratedRegex("(답변|응답|최초|첫).*(일|시각|시간)|first.*(reply|respon).*(at|time|date)|initial response|responded|answered|replied", How)]
    private static partial Regex Answered();

    [GeneratedRegex("(완료|해결|종료|처리).*(일|시각|시간)|resol|solved|closed?", How)]
    private static partial Regex Resolved();

    [GeneratedRegex("first.*(reply|respon).*min", How)]
    private static partial Regex Minutes();

    [GeneratedRegex("(수정|변경|발생).*(일|시각|시간)|updated|timestamp|^at$|_at$|sent|date|time", How)]
    private static partial Regex At();

    [GeneratedRegex("상태|status|state|event|action|type|구분|inbound|direction|sender|author_role|role", How)]
    private static partial Regex State();

    [GeneratedRegex("우선|중요|긴급|priority|urgency", How)]
    private static partial Regex Priority();

    [GeneratedRegex("담당자|상담원|답변자|agent|assignee|owner", How)]
    private static partial Regex Agent();

    [GeneratedRegex("팀|부서|team|group|queue", How)]
    private static partial Regex Team();

    [GeneratedRegex("취소|반품|환불|cancel|refund|return|void", How)]
    private static partial Regex CancelledWord();

    [GeneratedRegex("대기|입금전|미결제|pending|unpaid|authorized|created", How)]
    private static partial Regex PendingWord();

    [GeneratedRegex("긴급|urgent|critical|highest|blocker|^1", How)]
    private static partial Regex UrgentWord();

    [GeneratedRegex("높|high|major|^2", How)]
    private static partial Regex HighWord();

    [GeneratedRegex("낮|low|minor|trivial|^4", How)]
    private static partial Regex LowWord();

    [GeneratedRegex("note|internal|메모|내부", How)]
    private static partial Regex NoteWord();

    [GeneratedRegex("완료|해결|종료|solved|resolved|closed|done", How)]
    private static partial Regex SolvedWord();

    [GeneratedRegex("답변|상담원|agent|reply|outgoing|outbound|^false$|admin|staff", How)]
    private static partial Regex AgentWord();

    [GeneratedRegex("문의|고객|customer|incoming|inbound|^true$|user|opened|created|new", How)]
    private static partial Regex CustomerWord();
}
