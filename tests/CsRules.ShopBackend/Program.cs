using CsRules.AspNetCore;
using CsRules.ShopBackend;
using CsRules.ShopBackend.Data;
using Microsoft.EntityFrameworkCore;

// The slim builder and the generated request delegates need no reflection, so that the shop can be trimmed.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddDbContext<ShopDb>(options => options.UseSqlite(builder.Configuration["Database"]));
builder.Services.AddCsRules(builder.Configuration);
builder.Services.AddOpenApi(options => options.AddCsRules());
builder.Services.AddHealthChecks().AddCsRules();

var app = builder.Build();
app.UseCsRules();
app.MapOpenApi();
app.MapHealthChecks("/health");
app.MapShop();
using (var scope = app.Services.CreateScope())
    scope.ServiceProvider.GetRequiredService<ShopDb>().Database.EnsureCreated();

app.Run();

/// <summary>The shop; named so that its tests can start it.</summary>
public partial class Program;
