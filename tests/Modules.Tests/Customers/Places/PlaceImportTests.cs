using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Imports;
using static Platform.Modules.Tests.Customers.CustomersBench;

namespace Platform.Modules.Tests.Customers.Places;

public sealed class PlaceImportTests
{
    static async Task<string[]> RunAsync(CustomersBench bench, string type, string csv, long job)
    {
        await using var scope = bench.Services.CreateAsyncScope();
        var importer = scope.ServiceProvider.GetServices<IImporter>().Single(i => i.Type == type);
        var bytes = Encoding.UTF8.GetBytes(csv);
        var run = new ImportRun
        {
            JobId = job, Caller = InShenzhen, Org = Shenzhen, Options = new Dictionary<string, string>(),
            Files = [new ImportFile(type + ".csv", "text/csv", bytes.Length, _ => Task.FromResult<Stream>(new MemoryStream(bytes)))],
        };
        Assert.NotNull(await importer.Validate(run, CancellationToken.None));
        var rows = new List<string>();
        await foreach (var row in importer.Apply(run, CancellationToken.None)) rows.Add($"{row.Number} {row.Outcome} {row.Key} {string.Join(',', row.Reasons?.Select(r => r.Code.Code) ?? [])}".Trim());
        return [.. rows];
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Places_and_occupants_come_in_row_by_row_and_once(Provider provider)
    {
        const string places = "site,building,unit,name,division\nCH,,,翠湖花园,440305\nCH,B3,,3栋,\nCH,B3,U1201,1201,\nCH,B9,U1,1,\nCH,B3,,三栋,\nCH,,V1,别墅1号,\n,B1,,x,\n";
        const string people = "site,building,unit,role,name,phone,from,to\nCH,B3,U1201,OWNER,王芳,13812345678,2020-01-01,\nCH,B3,U1201,tenant,李伟,13812345678,,\nCH,B3,U1201,OWNER,周敏,13987655678,2021-01-01,\nCH,B3,U9,OWNER,赵强,,,\nCH,,V1,OWNER,王芳,138 1234 5678,2022-05-05,\nCH,,V1,KING,王芳,,,\nCH,,V1,OWNER,陈军,12,2010-05-05,2011-05-05\n";
        await using var bench = await StartAsync(provider);
        Assert.Equal(["1 Created CH", "2 Created CH/B3", "3 Created CH/B3/U1201", "4 Failed CH/B9/U1 NOT_FOUND", "5 Flagged CH/B3 PLACE_NAME_DIFFERS", "6 Created CH/V1", "7 Failed B1 REQUIRED"], await RunAsync(bench, "service-locations", places, 1));
        Assert.Equal(["1 Unchanged CH", "2 Unchanged CH/B3", "3 Unchanged CH/B3/U1201"], (await RunAsync(bench, "service-locations", places, 2)).Take(3));
        string[] expected = ["1 Created CH/B3/U1201", "2 Created CH/B3/U1201", "3 Failed CH/B3/U1201 OWNER_OVERLAPS", "4 Failed CH/B3/U9 NOT_FOUND", "5 Created CH/V1", "6 Failed CH/V1 INVALID_FORMAT", "7 Failed CH/V1 INVALID_PHONE"];
        Assert.Equal(expected, await RunAsync(bench, "occupants", people, 3));
        Assert.Equal(["1 Unchanged CH/B3/U1201", "2 Unchanged CH/B3/U1201"], (await RunAsync(bench, "occupants", people, 4)).Take(2));
        var owners = (await bench.DataAsync("{ serviceLocations(first: 5, where: { kind: { eq: UNIT } }, order: [{ code: ASC }]) { nodes { owner { number } tenant { displayName } } } }")).GetProperty("serviceLocations").GetProperty("nodes");
        Assert.Equal(owners[0].GetProperty("owner").GetProperty("number").GetString(), owners[1].GetProperty("owner").GetProperty("number").GetString());
        Assert.Equal("李伟", owners[0].GetProperty("tenant").GetProperty("displayName").GetString());
    }
}
