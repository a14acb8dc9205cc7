using GraphQL.Execution;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using Microsoft.Extensions.DependencyInjection;
using Platform.Host;
using Platform.Kernel.Graph;

namespace Platform.Tests.Structure;

/// <summary>The console's documents against the live schema, without Node. A field marked <c>@needs</c> is left out while its module is off, as the console does.</summary>
public sealed partial class ConsoleDocumentTests
{
    static readonly string Source = Path.Combine(Repository.Root, "host/console/src");
    static readonly Dictionary<string, string> ModuleOf = new() { ["orders"] = "Orders", ["customers"] = "Customers", ["logistics"] = "Logistics", ["aftersales"] = "AfterSales", ["analytics"] = "Analytics", ["warranty"] = "Warranty", ["parts"] = "Parts" };

    [Fact]
    public async Task Every_document_is_valid()
    {
        await using var app = await TestApp.StartAsync(Provider.Sqlite);
        var files = Directory.GetFiles(Source, "*.graphql", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(Source, f), File.ReadAllText);
        Assert.NotEmpty(files);
        Assert.Empty(await WrongAsync(app, files, Modules.All().Select(m => m.Name).ToHashSet()));
    }

    /// <summary>Screens of modules that are on must go on working while another one is off.</summary>
    [Theory, InlineData("Orders"), InlineData("Logistics"), InlineData("AfterSales"), InlineData("Analytics"), InlineData("Warranty"), InlineData("Parts")]
    public async Task Documents_do_without_a_module_that_is_off(string off)
    {
        await using var app = await TestApp.StartAsync(Provider.Sqlite);
        var files = Directory.GetFiles(Source, "*.graphql", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(Source, f), File.ReadAllText);
        var on = Modules.All().Select(m => m.Name).Where(m => m != off).ToHashSet();
        // A picker, a tile and the like are used where their module is on; the folder says whose they are.
        var wrong = (await WrongAsync(app, files, on)).Where(w => ModuleOf.GetValueOrDefault(Folder(w)) != off && !IsChosenByModule(w));
        Assert.Empty(wrong);
    }

    /// <summary>What the customers' site asks before it knows what is offered must be answered by every deployment.</summary>
    [Fact]
    public async Task The_customers_site_begins_without_any_module()
    {
        await using var app = await TestApp.StartAsync(Provider.Sqlite);
        var files = Directory.GetFiles(Path.Combine(Source, "site/app"), "*.graphql").Append(Path.Combine(Source, "shared/action/Refusal.graphql")).ToDictionary(f => Path.GetRelativePath(Source, f), File.ReadAllText);
        Assert.Contains("site/app/Site.graphql", files.Keys);
        Assert.Empty(await WrongAsync(app, files, new HashSet<string> { "Administration" }));
    }

    /// <summary>Whose documents they are: the console's and the customers' site's folders are named after the modules.</summary>
    static string Folder(string path) => path.Split('/') is ["site", var folder, ..] ? folder : path.Split('/')[0];

    static bool IsChosenByModule(string wrong) => wrong.StartsWith("shared/pickers/", StringComparison.Ordinal) || wrong.StartsWith("workbench/tiles/", StringComparison.Ordinal);

    static async Task<List<string>> WrongAsync(TestApp app, Dictionary<string, string> files, IReadOnlySet<string> on)
    {
        var schema = app.Services.GetRequiredService<GraphSchemas>().Build(on);
        var fragments = files.Values.SelectMany(Parts).Where(p => p.StartsWith("fragment ", StringComparison.Ordinal)).ToDictionary(p => p.Split(' ')[1]);
        var wrong = new List<string>();
        foreach (var (file, text) in files)
            foreach (var operation in Parts(text).Where(p => !p.StartsWith("fragment ", StringComparison.Ordinal)))
            {
                var whole = operation;
                for (var added = new HashSet<string>(); ;)
                {
                    var missing = Spread().Matches(Pruned(whole, on)).Select(m => m.Groups[1].Value).Where(n => fragments.ContainsKey(n) && added.Add(n)).ToList();
                    if (missing.Count == 0) break;
                    whole += "\n" + string.Join("\n", missing.Select(n => fragments[n]));
                }
                var document = Parser.Parse(Pruned(whole, on));
                var result = await new DocumentValidator().ValidateAsync(new ValidationOptions { Schema = schema, Document = document, Operation = document.Definitions.OfType<GraphQLOperationDefinition>().Single(), Rules = whole == Pruned(whole, on) ? DocumentValidator.CoreRules : DocumentValidator.CoreRules.Where(r => r is not GraphQL.Validation.Rules.NoUnusedVariables), // the console drops those too
                     RequestServices = app.Services, UserContext = new Dictionary<string, object?>(), Variables = GraphQL.Inputs.Empty, Extensions = GraphQL.Inputs.Empty, Metrics = GraphQL.Instrumentation.Metrics.None });
                wrong.AddRange(result.Errors.Where(e => e is not InvalidVariableError) /* no values are given */.Select(e => $"{file}: {e.Message}"));
            }
        return wrong;
    }

    /// <summary>The definitions of a file, each as its own text.</summary>
    static IEnumerable<string> Parts(string text) => Parser.Parse(text).Definitions.Select(d => text[d.Location.Start..d.Location.End]);

    /// <summary>Without what needs a module that is off, and without the console's own directive.</summary>
    static string Pruned(string text, IReadOnlySet<string> on)
    {
        var document = Parser.Parse(text);
        var cut = new List<(int From, int To)>();
        Look(document);
        foreach (var (from, to) in cut.OrderByDescending(c => c.From)) text = text[..from] + text[to..];
        return Empty().Replace(text, "{ __typename }");

        void Look(ASTNode node)
        {
            if (node is IHasDirectivesNode { Directives: { } directives })
                foreach (var needs in directives.Where(d => d.Name == "needs"))
                {
                    if (needs.Arguments!.Any(a => a.Name == "module" && a.Value is GraphQLStringValue value && !on.Contains(value.Value.ToString())))
                    {
                        cut.Add((node.Location.Start, node.Location.End));
                        return;
                    }
                    cut.Add((needs.Location.Start, needs.Location.End));
                }
            switch (node)
            {
                case GraphQLDocument it: it.Definitions.ForEach(Look); break;
                case IHasSelectionSetNode { SelectionSet: { } set }: set.Selections.ForEach(Look); break;
            }
        }
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"\.\.\.\s*(?!on\b)(\w+)")]
    private static partial System.Text.RegularExpressions.Regex Spread();

    [System.Text.RegularExpressions.GeneratedRegex(@"\{\s*\}")]
    private static partial System.Text.RegularExpressions.Regex Empty();
}
