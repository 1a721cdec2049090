using CsRules.ShopBackend.Data;
using CsRules.ShopBackend.Endpoints;
using CsRules.ShopBackend.Shop;
using Microsoft.EntityFrameworkCore;

// The slim builder and the generated request delegates need no reflection, so that the shop can be trimmed.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddDbContext<ShopDb>(options => options.UseSqlite(builder.Configuration["Database"] ?? "Data Source=shop.db"));
// Rules are compiled once, at the start: a shop with a wrong rule does not start.
builder.Services.AddSingleton(ShopRules.Compile());
// The one clock of the shop. The library never reads one: it is told the instant.
builder.Services.AddSingleton<IClock>(SystemClock.Instance);

var app = builder.Build();
app.MapOrders();
app.MapReturns();
app.MapRefunds();
app.MapCheckout();
app.MapInquiries();
using (var scope = app.Services.CreateScope())
    scope.ServiceProvider.GetRequiredService<ShopDb>().Database.EnsureCreated();

app.Run();

/// <summary>The shop; named so that its tests can start it.</summary>
public partial class Program;
