using System.Text;
using Microsoft.EntityFrameworkCore;
using Platform.Administration.Importing;
using Platform.Administration.Organisation;
using Platform.Administration.Starting;
using Platform.Kernel.Access;
using Platform.Kernel.Errors;
using Platform.Kernel.Graph;
using Platform.Kernel.Imports;

namespace Platform.Modules.Tests.Administration;

public sealed class ImportTests
{
    const string Tree = "code,name,tier,parent\nHB,湖北分公司,BRANCH,EAST\nHB-1,\"武昌,一号网点\",SITE,HB\nBAD,坏,SITE,NOWHERE\nSH,上海新名字,BRANCH,EAST\nEAST,华东大区,REGION,\nX1,错,CITY,EAST\n";

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Rows_are_taken_in_one_by_one_and_a_second_time_changes_nothing(Provider provider)
    {
        await using var org = await Org.StartAsync(provider);
        var job = await DoneAsync(org, await StartAsync(org, Tree, "admin"));
        Assert.Equal((ImportState.DoneWithErrors, 6L, 2L, 1L, 1L, 2L), (job.State, job.TotalRows!.Value, job.Created, job.Unchanged, job.Flagged, job.Failed));
        var rows = await org.ReadAsync(db => db.Set<ImportRow>().Where(r => r.JobId == job.Id).OrderBy(r => r.Number).ToListAsync());
        Assert.Equal(["HB", "HB-1", "BAD", "SH", "EAST", "X1"], rows.Select(r => r.Key));
        Assert.Equal([null, null, "NOT_FOUND", "ORG_UNIT_NAME_DIFFERS", null, "INVALID_FORMAT"], rows.Select(r => r.Codes));
        Assert.Equal("武昌,一号网点", await org.ReadAsync(db => db.Set<OrgUnit>().Where(u => u.Code == "HB-1").Select(u => u.Name).SingleAsync()));
        var again = await DoneAsync(org, await StartAsync(org, Tree, "admin"));
        Assert.Equal((0L, 3L), (again.Created, again.Unchanged));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Files_that_do_not_fit_and_people_who_may_not_are_refused(Provider provider)
    {
        await using var org = await Org.StartAsync(provider);
        var rejected = await DoneAsync(org, await StartAsync(org, "code,name\nA,甲\n", "admin"));
        Assert.Equal(ImportState.Rejected, rejected.State);
        Assert.Equal(["COLUMN_MISSING", "COLUMN_MISSING"], StoredReasons.Read(rejected.Problem, new ErrorCatalog([new Platform.Administration.AdministrationModule()]), "en").Select(e => e.Code));
        await org.PersonAsync("starter", org.East, ScopeKind.Subtree, StartImport.Permission);
        Assert.Equal("PERMISSION_MISSING", (await Assert.ThrowsAsync<Refused>(() => StartAsync(org, Tree, "starter"))).Reasons[0].Code.Code);
        // A regional administrator imports into his region and nowhere else.
        await org.PersonAsync("south.boss", org.South, ScopeKind.Subtree, StartImport.Permission, "administration:org:write");
        var outside = await DoneAsync(org, await StartAsync(org, "code,name,tier,parent\nGZ,广州,BRANCH,SOUTH\nNJ,南京,BRANCH,EAST\n", "south.boss"));
        Assert.Equal((1L, 1L), (outside.Created, outside.Failed));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_job_goes_on_behind_its_checkpoint_after_a_crash(Provider provider)
    {
        await using var org = await Org.StartAsync(provider);
        var text = "code,name,tier,parent\n" + string.Join('\n', Enumerable.Range(1, 450).Select(i => $"N{i},网点{i},SITE,SH"));
        var job = await StartAsync(org, text, "admin");
        await TestApp.EventuallyAsync(() => org.ReadAsync(db => db.Set<ImportJob>().AnyAsync(j => j.Id == job.Id && j.Created >= 1)), "the first batch is stored", 60);
        // What a dead instance leaves: a claim whose lease runs out. The one that still runs must notice that it lost the job.
        await org.ReadAsync(db => db.Set<ImportJob>().Where(j => j.Id == job.Id && j.State == ImportState.Applying).ExecuteUpdateAsync(s => s.SetProperty(j => j.ClaimedBy, "dead").SetProperty(j => j.LeaseUntil, DateTime.UtcNow.AddSeconds(-1))));
        var done = await DoneAsync(org, job);
        Assert.Equal((ImportState.Done, 450L), (done.State, done.Created + done.Unchanged));
        Assert.Equal(450, await org.ReadAsync(db => db.Set<ImportRow>().CountAsync(r => r.JobId == job.Id)));
        Assert.Equal(450, await org.ReadAsync(db => db.Set<OrgUnit>().CountAsync(u => u.Code.StartsWith("N"))));
    }

    [Fact]
    public async Task Csv_of_every_kind()
    {
        Assert.Equal([["a", "b\"c", "d\ne"], ["", "", ""], ["1", "2"]], await RecordsAsync("a,\"b\"\"c\",\"d\ne\"\r\n\r\n,,\r1,2"));
        Assert.Empty(await RecordsAsync("\n\n"));
        Assert.Equal([["x"]], await RecordsAsync("\uFEFFx"));
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes("名称,数\n螺丝,3\n");
        await foreach (var row in CsvRows.Read(new ImportFile("a.csv", "text/csv", gbk.Length, _ => Task.FromResult<Stream>(new MemoryStream(gbk))), 0, default)) Assert.Equal(("螺丝", "3", null), (row["名称"], row["数"], row["没有"]));
    }

    static async Task<List<IReadOnlyList<string>>> RecordsAsync(string text)
    {
        var records = new List<IReadOnlyList<string>>();
        await foreach (var record in CsvRecords.Of(new StreamReader(new MemoryStream(Encoding.UTF8.GetBytes(text))), default)) records.Add(record);
        return records;
    }

    static async Task<ImportJob> StartAsync(Org org, string csv, string login)
    {
        var token = (await org.SignInAsync(login, login == "admin" ? TestApp.AdminPassword : Org.Password)).AccessToken;
        var (_, json) = await FileTests.UploadAsync(org, token, Encoding.UTF8.GetBytes(csv), "组织.csv");
        return await org.Seed.RunAsync<StartImport, StartImport.StartImportInput, ImportJob>(
            new() { IdempotencyKey = Seeding.Key(), Type = "org-units", FileIds = [json.GetProperty("file").GetProperty("id").GetString()!] }, await org.CallerAsync(login));
    }

    static async Task<ImportJob> DoneAsync(Org org, ImportJob job)
    {
        ImportJob? now = null;
        await TestApp.EventuallyAsync(async () => (now = await org.ReadAsync(db => db.Set<ImportJob>().AsNoTracking().SingleAsync(j => j.Id == job.Id))).State >= ImportState.Done, "the import ends", 90);
        return now!;
    }
}
