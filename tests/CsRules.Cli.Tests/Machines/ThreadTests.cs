using System.Text.Json;
using CsRules.Agenda;
using CsRules.Calendars;
using CsRules.Cli.Tests.Fuzz;
using CsRules.Coupons;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Loyalty;
using CsRules.Markets;
using CsRules.Orders;
using CsRules.Refunds;
using CsRules.Returns;
using CsRules.Service;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Cli.Tests.Machines;

/// <summary>What is compiled is shared: eight threads that ask one in any order hear what one thread would have heard.</summary>
public class ThreadTests
{
    private const int Threads = 8;
    private const int Questions = 24;
    private const int Rounds = 3;

    private static readonly Instant First = Instant.FromUtc(2025, 10, 20, 3, 0);

    // Each makes a new one and gives back how to ask it question n.
    private static readonly Dictionary<string, Func<Func<int, string>>> Compiled = new()
    {
        ["Law"] = () =>
        {
            var (law, sample) = (LawBook.OrDefault("KR").General, Directly.Sample<ReturnCase>("return-check"));
            return n => Text(ReturnAnswer.Of(law.Decide(sample.Claim, At(n)), null, Said(n)));
        },
        ["ReturnTerms"] = () =>
        {
            var sample = Directly.Sample<ReturnCase>("return-check");
            var terms = Directly.Sample<ReturnPolicy>("policy-check").Compile(Law.Default);
            return n => Text(ReturnAnswer.Of(Law.Default.Decide(sample.Claim, terms, At(n)), null, Said(n)));
        },
        ["LawBook"] = () =>
        {
            var (laws, sample) = (LawBook.OrDefault("KR"), Directly.Sample<ReturnCase>("return-check"));
            return n => Text(ReturnAnswer.Of(laws.Decide(sample.Claim with { Sale = new() { Channel = n % 3 == 0 ? SalesChannel.DoorToDoor : SalesChannel.Distance } }, At(n)), null, Said(n)));
        },
        ["ReturnRights"] = () =>
        {
            var sample = Directly.Sample<ReturnCase>("return-check");
            var rights = Directly.Sample<ReturnPolicy>("policy-check").Compile();
            return n => Text(ReturnAnswer.Of(rights.Decide(sample.Claim, At(n)), null, Said(n)));
        },
        ["ReturnNotice"] = () =>
        {
            var notice = Directly.Sample<ReturnSettings>("policy-write").Compile();
            return n => string.Join('\n', notice.Lines(Said(n)).Select(line => line.Question + line.Sentence + line.ForShop + string.Join(' ', line.Citations)));
        },
        ["MarketPlan"] = () =>
        {
            var sample = Directly.Sample<MarketCase>("market-status");
            var plan = sample.Plan();
            return n => Text(MarketAnswer.Of(plan.Assess(sample.Facts(), At(n)), Said(n)))
                + string.Join(' ', sample.Orders.Select(order => plan.ShipBy(order, sample.Seller, At(n))));
        },
        ["RefundAccount"] = () =>
        {
            var sample = Directly.Sample<RefundCase>("refund-quote");
            var account = sample.Policy.Compile(sample.Order);
            return n =>
            {
                var today = At(n).InUtc().Date;
                return Text(RefundAnswer.Of(account.Plan(sample.Claim with { Id = $"C-{n}" }, today), today, Said(n)));
            };
        },
        ["CouponBook"] = () =>
        {
            var sample = Directly.Sample<CouponCase>("coupon-best");
            var book = sample.Book.Compile();
            return n =>
            {
                var cart = sample.Cart with { Lines = [.. sample.Cart.Lines.Skip(n % 2)] };
                return Text(CouponAnswer.Of(book.Best(cart, sample.Customer ?? new(), At(n)), null, null, Said(n)))
                    + book.Applicable(cart, sample.Customer ?? new(), At(n)).Length;
            };
        },
        ["PointsRules"] = () =>
        {
            var sample = Directly.Sample<PointsCase>("points-statement");
            var rules = sample.Program.Compile();
            return n => PointsLedger.Open(rules).Replay(sample.Events.Where(e => e.At <= Past(n))).At(Past(n)).ToString()
                + rules.Worth(n) + rules.LastDay(At(n).InUtc().Date);
        },
        ["TierLadder"] = () =>
        {
            var sample = Directly.Sample<TierCase>("tier-assess");
            var ladder = sample.Program.Compile();
            return n => Text(TierAnswer.Of(ladder.Assess(sample.History, At(n)), $"c-{n}", Said(n)));
        },
        ["BusinessCalendar"] = () =>
        {
            var calendar = Directly.Sample<BusinessHours>("hours").Compile();
            return n => $"{calendar.Add(At(n), Duration.FromHours(n))} {calendar.Elapsed(First, At(n))} {calendar.NextOpen(At(n))} {calendar.AddWorkingDaysToEndOfDay(At(n), n)}";
        },
        ["SlaPlan"] = () =>
        {
            var (plan, talks) = (Directly.Sample<SlaPolicy>("sla-policy").Compile(), All<Conversation>("sla-status"));
            return n => string.Join('\n', talks.SelectMany(talk => SlaLine.Of(plan, talk, At(n))).Select(Text)) + plan.Basis
                + string.Join(' ', plan.Next(talks[n % talks.Count], At(n)));
        },
        ["AgendaPlan"] = () =>
        {
            var plan = Directly.Sample<AgendaPolicy>("agenda-shop").Compile();
            AgendaFacts facts = new()
            {
                Orders = [.. All<OrderLife>("agenda-orders")],
                Claims = [.. All<ClaimRecord>("agenda-claims")],
                Conversations = [.. All<Conversation>("agenda-conversations")],
                Points = [.. All<PointsCase>("agenda-points")],
                Coupons = [.. All<HeldCoupon>("agenda-coupons")],
            };
            return n => Text(AgendaAnswer.Of(plan.Draw(facts, At(n % 8)), Said(n)));
        },
        ["ServicePlan"] = () =>
        {
            var (plan, histories) = (Directly.Sample<ServicePolicy>("service-policy").Compile(), All<ContactHistory>("service-histories"));
            return n =>
            {
                var history = histories[n % histories.Count];
                return Text(AuditAnswer.Of(history, plan.Audit(history, At(n)), Said(n))) + Text(PatternAnswer.Of(plan.Patterns(history, At(n)), Said(n))) + plan.Basis;
            };
        },
    };

    public static TheoryData<string> Things() => [.. Compiled.Keys];

    [Theory]
    [MemberData(nameof(Things))]
    public void Eight_threads_hear_what_one_would(string thing)
    {
        var alone = Compiled[thing]();
        var expected = Enumerable.Range(0, Questions).Select(alone).ToArray();
        Assert.True(expected.Distinct().Count() > 1, "every question has the same answer");
        // New, so that what is made when first asked for is asked for by all at once.
        var shared = Compiled[thing]();
        using var start = new Barrier(Threads);
        var wrong = new string?[Threads];
        var threads = Enumerable.Range(0, Threads).Select(number => new Thread(() =>
        {
            var random = new Random(number * 7919);
            var order = Enumerable.Range(0, Questions).ToArray();
            start.SignalAndWait();
            try
            {
                for (var round = 0; round < Rounds; round++)
                {
                    random.Shuffle(order);
                    foreach (var n in order)
                        if (shared(n) is var given && given != expected[n]) wrong[number] = $"{n}: {given}\nand not\n{expected[n]}";
                }
            }
            catch (Exception error)
            {
                wrong[number] = error.ToString();
            }
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        Assert.All(wrong, Assert.Null);
    }

    // Whatever a definition is compiled into, that of a later day too.
    public static TheoryData<Type> CompiledTypes() =>
    [
        typeof(LawBook),
        .. typeof(LawBook).Assembly.GetExportedTypes().SelectMany(type => type.GetMethods()).Where(method => method.Name == "Compile").Select(method => method.ReturnType).Distinct().OrderBy(type => type.Name),
    ];

    [Theory]
    [MemberData(nameof(CompiledTypes))]
    public void Each_is_shared_here_and_says_so_in_its_documentation(Type compiled)
    {
        ArgumentNullException.ThrowIfNull(compiled);
        Assert.Contains(compiled.Name, Compiled.Keys);
        var documentation = System.Xml.Linq.XDocument.Load(Path.ChangeExtension(compiled.Assembly.Location, ".xml"));
        var member = documentation.Descendants("member").Single(m => m.Attribute("name")!.Value == "T:" + compiled.FullName);
        Assert.Contains("thread", member.Element("summary")!.Value, StringComparison.Ordinal);
    }

    private static Instant At(int n) => First + Duration.FromHours(n * 7);

    private static Instant Past(int n) => First - Duration.FromDays(n * 9);

    private static Language Said(int n) => n % 2 == 0 ? Language.Korean : Language.English;

    private static string Text<T>(T answer) => JsonSerializer.Serialize(answer, CsRulesJson.TypeOf<T>());

    private static List<T> All<T>(string kind) where T : class => [.. CliRun.Of(["sample", kind]).Out.TrimEnd().Split('\n')
        .Select(line => DocumentReader.Read(System.Text.Encoding.UTF8.GetBytes(line), CsRulesJson.TypeOf<T>()).Value!)];
}
