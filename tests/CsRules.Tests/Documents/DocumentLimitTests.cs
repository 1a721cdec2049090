using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using CsRules.Agenda;
using CsRules.Calendars;
using CsRules.Coupons;
using CsRules.Documents;
using CsRules.Loyalty;
using CsRules.Orders;
using CsRules.Refunds;
using CsRules.Returns;
using CsRules.Service;
using CsRules.Sla;
using CsRules.Tests.Orders;
using NodaTime;

namespace CsRules.Tests.Documents;

/// <summary>Every limit of a document: what is at it passes, one more is refused with the limit in the text, and the schema shows it.</summary>
public class DocumentLimitTests
{
    private static readonly Type[] Documents =
    [
        typeof(ReturnCase), typeof(ReturnPolicy), typeof(RefundCase), typeof(OrderLife), typeof(BusinessHours), typeof(HoursCase), typeof(SlaPolicy), typeof(Conversation),
        typeof(CouponCase), typeof(PointsCase), typeof(TierCase), typeof(ContactHistory), typeof(ServicePolicy), typeof(ClaimRecord), typeof(HeldCoupon), typeof(AgendaPolicy),
        typeof(SlaReportDocument), typeof(ServiceReportDocument),
    ];

    [Theory]
    [InlineData(DocumentLimits.MostIntervals)]
    public void A_day_has_so_many_intervals(int most)
    {
        static string Hours(int count) =>
            $$"""{"zone":"Asia/Seoul","weekly":{"mon":[{{string.Join(',', Enumerable.Range(0, count).Select(i => $"[\"{i / 2:00}:{i % 2 * 30:00}\",\"{i / 2:00}:{i % 2 * 30 + 10:00}\"]"))}}] } }""";
        Assert.Empty(Read<BusinessHours>(Hours(most)));
        Assert.Equal($"limit.items $.weekly.mon given={most + 1} limit={most}", Assert.Single(Read<BusinessHours>(Hours(most + 1))));
        var built = new BusinessHours { Zone = "Asia/Seoul", Weekly = new() { Mon = [.. Enumerable.Repeat(BusinessInterval.Of("09:00", "18:00"), most + 1)] } };
        Assert.Equal("limit.items", Assert.Single(Validation.Check(new BusinessHoursValidator(), built)).Code);
    }

    [Fact]
    public void Each_interval_that_is_in_the_way_is_told_once()
    {
        var same = new BusinessHours { Zone = "Asia/Seoul", Weekly = new() { Mon = [.. Enumerable.Repeat(BusinessInterval.Of("09:00", "18:00"), DocumentLimits.MostIntervals)] } };
        Assert.Equal(DocumentLimits.MostIntervals - 1, Validation.Check(new BusinessHoursValidator(), same).Length);
    }

    [Fact]
    public void A_list_a_table_and_a_text_have_limits_of_which_nothing_else_is_said()
    {
        static string Holidays(int count) =>
            $$"""{"zone":"Asia/Seoul","weekly":{"mon":[["09:00","18:00"]]},"holidays":[{{string.Join(',', Enumerable.Range(0, count).Select(i => $"\"{new LocalDate(2000, 1, 1).PlusDays(i):uuuu-MM-dd}\""))}}]}""";
        static string Exceptions(int count) =>
            $$"""{"zone":"Asia/Seoul","weekly":{"mon":[["09:00","18:00"]]},"exceptions":{ {{string.Join(',', Enumerable.Range(0, count).Select(i => $"\"{new LocalDate(2000, 1, 1).PlusDays(i):uuuu-MM-dd}\":[]"))}} } }""";
        static string Zone(int length) => $$"""{"zone":"{{new string('z', length)}}"}""";
        Assert.Empty(Read<BusinessHours>(Holidays(DocumentLimits.MostItems)));
        Assert.Equal("limit.items $.holidays given=10001 limit=10000", Assert.Single(Read<BusinessHours>(Holidays(DocumentLimits.MostItems + 1))));
        Assert.Empty(Read<BusinessHours>(Exceptions(DocumentLimits.MostItems)));
        Assert.Equal("limit.items $.exceptions given=10001 limit=10000", Assert.Single(Read<BusinessHours>(Exceptions(DocumentLimits.MostItems + 1))));
        Assert.Empty(Read<BusinessHours>(Zone(DocumentLimits.MostText)));
        Assert.Equal("limit.text $.zone given=20001 limit=20000", Assert.Single(Read<BusinessHours>(Zone(DocumentLimits.MostText + 1))));
    }

    [Fact]
    public void So_many_levels_and_no_more()
    {
        static string Deep(int levels) => $$"""{"zone":{{new string('[', levels - 1)}}{{new string(']', levels - 1)}} }""";
        Assert.StartsWith("json.bad-value", Assert.Single(Read<BusinessHours>(Deep(DocumentLimits.MostDepth))), StringComparison.Ordinal);
        Assert.StartsWith("json.malformed", Assert.Single(Read<BusinessHours>(Deep(DocumentLimits.MostDepth + 1))), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_program_builds_has_the_limits_that_cost()
    {
        var order = SampleOrders.Of([10_000]);
        var claim = new RefundClaim { Id = "c", Lines = [new() { Line = "l0", Quantity = 1 }] };
        int Refunds(int count) => Limits(Validation.Check(new RefundCaseValidator(), new RefundCase { Order = order, Before = Many(claim, count), Claim = claim }));
        Assert.Equal([0, 1], [Refunds(DocumentLimits.MostRefundsBefore), Refunds(DocumentLimits.MostRefundsBefore + 1)]);

        var grant = new PointsEvent { Id = "g", At = Instant.FromUtc(2025, 1, 1, 0, 0), Kind = PointsEventKind.Grant, Amount = Money.Won(1) };
        int Points(int count) => Limits(Validation.Check(new PointsCaseValidator(), new PointsCase { Program = new() { Currency = Currency.Krw }, Events = Many(grant, count) }));
        Assert.Equal([0, 1], [Points(DocumentLimits.MostPointsEvents), Points(DocumentLimits.MostPointsEvents + 1)]);

        var bought = new TierOrder { At = grant.At, Spend = new() { Items = Money.Won(1) } };
        var program = new TierProgram { Currency = Currency.Krw, Window = new() { Kind = TierWindowKind.Lifetime }, Tiers = [new() { Id = "low" }] };
        int Orders(int count) => Limits(Validation.Check(new TierCaseValidator(), new TierCase { Program = program, History = new() { Orders = Many(bought, count) } }));
        Assert.Equal([0, 1], [Orders(DocumentLimits.MostTierOrders), Orders(DocumentLimits.MostTierOrders + 1)]);
    }

    [Fact]
    public void An_order_has_so_many_lines_and_discounts()
    {
        static int Told(int lines, int discounts)
        {
            var order = SampleOrders.Of([.. Enumerable.Repeat(10_000L, lines)]);
            return Limits(Validation.Check(OrderValidator.Instance, order with { Discounts = [.. Enumerable.Range(0, discounts).Select(i => new OrderDiscount { Id = $"d{i}", Amount = Money.Won(0) })] }));
        }

        Assert.Equal([0, 1, 1, 2], [
            Told(DocumentLimits.MostOrderLines, DocumentLimits.MostDiscounts), Told(DocumentLimits.MostOrderLines + 1, 1),
            Told(1, DocumentLimits.MostDiscounts + 1), Told(DocumentLimits.MostOrderLines + 1, DocumentLimits.MostDiscounts + 1)]);
    }

    [Fact]
    public void A_limit_is_told_in_both_languages_with_its_number()
    {
        var error = DocumentLimits.TooMany("$.before", 501, 500);
        Assert.Equal("At most 500 are allowed here; there are 501.", error.Explain(Language.English));
        Assert.Equal("여기에는 500개까지 쓸 수 있는데 501개가 있습니다.", error.Explain(Language.Korean));
    }

    [Fact]
    public void Every_list_table_and_text_of_every_schema_shows_its_limit()
    {
        foreach (var document in Documents) Walk(DocumentSchema.Of(CsRulesJson.Options.GetTypeInfo(document)), document.Name);

        static void Walk(JsonNode? node, string path)
        {
            if (node is JsonArray list)
            {
                foreach (var item in list) Walk(item, path);
                return;
            }

            if (node is not JsonObject schema) return;
            var types = schema["type"] switch { JsonArray several => several.Select(t => t!.GetValue<string>()).ToList(), JsonValue one when one.TryGetValue<string>(out var name) => [name], _ => [] };
            if (types.Contains("array")) Assert.True(schema.ContainsKey("maxItems"), path);
            if (types.Contains("string") && !schema.ContainsKey("pattern") && !types.Contains("object")) Assert.True(schema.ContainsKey("maxLength"), path);
            if (schema["additionalProperties"] is JsonObject) Assert.True(schema.ContainsKey("maxProperties"), path);
            foreach (var (name, below) in schema) Walk(below, $"{path}.{name}");
        }
    }

    [Fact]
    public void A_limit_of_its_own_is_of_a_type_that_there_is() =>
        Assert.All(DocumentLimits.Named, name => Assert.Single(typeof(Money).Assembly.GetExportedTypes(), type => type.Name == name));

    private static int Limits(ImmutableArray<InputError> errors) => errors.Count(e => e.Code == "limit.items");

    private static ImmutableArray<T> Many<T>(T one, int count) => [.. Enumerable.Repeat(one, count)];

    private static string[] Read<T>(string json) where T : class =>
        [.. DocumentReader.Read(Encoding.UTF8.GetBytes(json), CsRulesJson.TypeOf<T>()).Errors.Select(e => $"{e.Code} {e.Path} {string.Join(' ', e.Data.Select(d => $"{d.Name}={d.Value}"))}".Trim())];
}
