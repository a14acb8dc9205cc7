using Microsoft.Extensions.DependencyInjection;
using Platform.Host;
using Platform.Kernel.Graph;

namespace Platform.Tests.Structure;

/// <summary>The public contract.</summary>
public sealed class SchemaTests
{
    static string File => Path.Combine(Repository.Root, "host", "schema.graphql");

    [Fact]
    public async Task The_schema_is_the_checked_in_contract()
    {
        var printed = GraphSchemas.Print(await FullAsync()).ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("PLATFORM_WRITE_SCHEMA") is not null) await System.IO.File.WriteAllTextAsync(File, printed);
        Assert.True(printed == (await System.IO.File.ReadAllTextAsync(File)).ReplaceLineEndings("\n"),
            "The schema differs from host/schema.graphql. If that is intended, run this test with PLATFORM_WRITE_SCHEMA=1 and say so in CHANGELOG.md.");
    }

    [Fact]
    public async Task Every_root_field_declares_its_permission() => Assert.Empty(PermissionCheck.Undeclared(await FullAsync()));

    [Fact]
    public async Task Everything_has_a_description() => Assert.Empty(PermissionCheck.Undescribed(await FullAsync()));

    [Fact]
    public async Task Every_error_speaks_both_languages()
    {
        await using var app = await TestApp.StartAsync(Provider.Sqlite);
        Assert.All(app.Services.GetRequiredService<Platform.Kernel.Errors.ErrorCatalog>().All, code =>
        {
            Assert.Matches("^[A-Z][A-Z0-9_]*$", code.Code);
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", code.Zh);
            Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", code.En);
            Assert.Equal(Placeholders(code.En), Placeholders(code.Zh));
        });

        static IEnumerable<string> Placeholders(string text) => System.Text.RegularExpressions.Regex.Matches(text, @"\{\w+\}").Select(m => m.Value).Distinct().Order();
    }

    static async Task<GraphSchema> FullAsync()
    {
        await using var app = await TestApp.StartAsync(Provider.Sqlite);
        return app.Services.GetRequiredService<GraphSchemas>().Build(Modules.All().Select(m => m.Name).ToHashSet());
    }
}
