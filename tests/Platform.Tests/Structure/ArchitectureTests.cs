using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Host;
using Platform.Kernel;
using Platform.Kernel.Data;
using Module = Platform.Kernel.Module;

namespace Platform.Tests.Structure;

/// <summary>Who may import whom, and what may have which name; over all modules, without exceptions.</summary>
public sealed class ArchitectureTests
{
    static readonly IReadOnlyList<Module> All = Modules.All();

    [Fact]
    public void Contracts_stand_on_the_base_library_alone()
        => Assert.DoesNotContain(References(typeof(Contracts.IEvent).Assembly), r => !r.StartsWith("System", StringComparison.Ordinal) && r != "netstandard");

    [Fact]
    public void The_kernel_knows_no_module_and_no_host()
        => Assert.Equal(["Platform.Contracts"], References(typeof(Module).Assembly).Where(r => r.StartsWith("Platform.", StringComparison.Ordinal)));

    [Fact]
    public void A_module_knows_kernel_contracts_and_sdk_only()
        => Assert.All(All, m => Assert.Empty(References(m.Assembly).Where(r => r.StartsWith("Platform.", StringComparison.Ordinal)).Except(["Platform.Kernel", "Platform.Contracts", "Platform.Sdk"])));

    [Fact]
    public void A_module_shows_nothing_but_itself()
        => Assert.All(All, m => Assert.Equal([m.GetType()], m.Assembly.GetExportedTypes()));

    [Fact]
    public void Names_say_what_a_thing_is()
    {
        // An account manager (客户经理) is a person of the trade, no empty word.
        var empty = new Regex("((?<!Account)Manager|Helper|Service|Dto|Impl|Utils|Base)$");
        Assert.All(All.Select(m => m.Assembly).Append(typeof(Module).Assembly).Append(typeof(Contracts.IEvent).Assembly).SelectMany(a => a.GetTypes()).Where(t => !t.Name.Contains('<', StringComparison.Ordinal)),
            t => Assert.False(empty.IsMatch(t.Name), t.FullName));
    }

    [Fact]
    public void Prefixes_are_unique_and_have_their_form()
    {
        Assert.Equal(All.Count, All.Select(m => m.Prefix).Distinct().Count());
        Assert.All(All, m => Assert.Matches("^[a-z]{3}_$", m.Prefix));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Every_table_carries_its_modules_prefix(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        await using var scope = app.Services.CreateAsyncScope();
        foreach (var module in All.Where(m => m.Db is not null))
            foreach (var entity in ((ModuleDb)scope.ServiceProvider.GetRequiredService(module.Db!)).Model.GetEntityTypes())
                Assert.StartsWith(module.Prefix, entity.GetTableName());
    }

    [Fact]
    public void Every_module_has_a_readme()
        => Assert.All(All, m => Assert.True(File.Exists(Path.Combine(Repository.Root, "modules", m.Name, "README.md")), m.Name));

    static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(r => r.Name!);
}
