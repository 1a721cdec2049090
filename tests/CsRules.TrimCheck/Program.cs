using System.Globalization;
using System.Text.Json;
using CsRules;
using CsRules.Coupons;
using CsRules.Documents;
using CsRules.Loyalty;
using CsRules.Orders;
using CsRules.Refunds;
using CsRules.Laws;
using CsRules.Returns;
using CsRules.Sla;
using NodaTime;

// One question to each module: what the trimmer took away would be missed here.
var now = Instant.FromUtc(2025, 10, 10, 3, 0);
var today = new LocalDate(2025, 10, 10);

var claim = new ReturnClaim { Supply = new() { On = new LocalDate(2025, 10, 1) } };
var decision = Law.Korea.Decide(claim, now);
Say("return", $"{decision.Outcome} {decision.Reckoning} {decision.Explain(Language.Korean, Voice.Customer).Length > 0}");
Say("return-json", JsonSerializer.Serialize(ReturnAnswer.Of(decision, "R", Language.English), CsRulesJson.TypeOf<ReturnAnswer>())[..20]);

var order = new Order
{
    Id = "O",
    Lines = [new() { Id = "a", UnitPrice = Money.Won(10_000), Quantity = 3 }],
    Discounts = [new() { Id = "off", Amount = Money.Won(1_000) }],
    Payments = [new() { Method = "card", Amount = Money.Won(29_000) }],
};
var refund = new RefundClaim { Id = "C", Fault = Party.Seller, Lines = [new() { Line = "a", Quantity = 1 }] };
Say("refund", RefundPlan.For(new() { Order = order, Claim = refund }, today).ToCustomer.ToString());
Say("order", OrderState.New(order).Apply(new() { Id = "e", Kind = OrderEventKind.Pay }).State.Payment.ToString());

var wrong = Validation.Check(new OrderValidator(), order with { Payments = [] });
Say("validation", string.Join(", ", wrong.Select(e => $"{e.Path} {e.Code}")));
var (_, errors) = DocumentReader.Read("""{ "clausess": [] }"""u8.ToArray(), CsRulesJson.TypeOf<ReturnPolicy>());
Say("reading", string.Join(", ", errors.Select(e => e.Code)));

var book = new CouponBookDefinition(Currency.Krw, [new("OFF", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(2_000) })]).Compile();
Say("coupons", book.Best(new Cart([new("1", Money.Won(30_000))]), new Shopper(), now).Payable.ToString());

var ladder = new TierProgram
{
    Currency = Currency.Krw,
    Window = new() { Kind = TierWindowKind.RollingMonths, Months = 6 },
    Tiers = [new() { Id = "white" }, new() { Id = "gold", Spend = Money.Won(300_000) }],
}.Compile();
Say("tier", ladder.Assess(new TierHistory(), now).Current.Id);

var plan = SlaPolicy.Default.Compile();
var asked = new Conversation
{
    Id = "T",
    Channel = Channel.Email,
    Created = Instant.FromUtc(2025, 10, 2, 0, 30),
    Events = [new(Instant.FromUtc(2025, 10, 2, 0, 30), ConversationEventKind.CustomerMessage)],
};
Say("sla", plan.Measure(asked, now)[SlaMetric.FirstResponse].State.ToString());
Say("schema", DocumentSchema.Of(CsRulesJson.TypeOf<RefundPolicy>())["properties"]!["returnFee"] is null ? "lost" : "kept");

static void Say(string what, string answer) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {answer}"));
