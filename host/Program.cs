var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
await app.RunAsync();

/// <summary>The one program; tests start it through its entry point.</summary>
public partial class Program;
