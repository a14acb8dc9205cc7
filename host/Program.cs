using Platform.Host.Plugins;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlugins();
var app = builder.Build();
app.MapWebhooks();
await app.RunAsync();

/// <summary>The one program; tests start it through its entry point.</summary>
public partial class Program;
