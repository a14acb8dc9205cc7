using System.Diagnostics;
using System.Net.Http.Headers;
using Platform.Kernel.Access;
using Platform.Modules.Tests.Administration;

namespace Platform.Modules.Tests.AfterSales;

/// <summary>A case and its work: one slip with the acceptance, nothing ended while work is open, money and paper of it, and what the customer sees.</summary>
public sealed class CaseWorkTests
{
    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_case_that_needs_a_visit_gets_its_slip_and_waits_for_it(Provider provider)
    {
        await using var world = await WorkWorld.StartAsync(provider);
        var customer = (await world.App.MutateAsync("createParty", new { kind = "PERSON", displayName = "王小明", roles = new[] { "RESIDENT" }, contactPoints = new[] { new { type = "MOBILE", value = "13812345678" } } }, "party { id }"))
            .GetProperty("party").GetProperty("id").GetString()!;
        var item = (await world.App.DataAsync("{ serviceItems(first: 1, where: { code: { eq: \"LEAK\" } }) { nodes { id } } }")).GetProperty("serviceItems").GetProperty("nodes")[0].GetProperty("id").GetString();
        var it = (await world.App.MutateAsync("openCase", new { kind = "REPAIR", title = "厨房漏水", description = "水管爆裂", partyId = customer, serviceItemId = item, orgUnitId = WorkWorld.Id(world.Org.Shanghai) }, "case { id version }")).GetProperty("case");
        it = (await world.App.MutateAsync("acceptCase", WorkWorld.Of(it), "case { id version state workOrders { id version number title state contactRevealed { name phone } serviceItem { code } } }")).GetProperty("case");
        var order = Assert.Single(it.GetProperty("workOrders").EnumerateArray());
        Assert.Equal(("厨房漏水", "PENDING_DISPATCH"), (order.GetProperty("title").GetString(), order.GetProperty("state").GetString()));
        Assert.Equal("王小明", order.GetProperty("contactRevealed").GetProperty("name").GetString());

        var further = (await world.App.MutateAsync("createWorkOrder", new { caseId = it.GetProperty("id").GetString(), title = "修补墙面" }, "workOrder { id version partyId caseId }")).GetProperty("workOrder");
        Assert.Equal(customer, further.GetProperty("partyId").GetString());
        Assert.Equal("NOT_FOUND", await world.App.RefusalAsync("createWorkOrder", new { caseId = it.GetProperty("id").GetString(), title = "x" }, "workOrder { id }", await world.PersonAsync("south.desk", world.Org.South, ScopeKind.Subtree, WorkWorld.Desk)));

        var charge = (await world.App.MutateAsync("raiseCharge", new { caseId = it.GetProperty("id").GetString(), lines = new[] { new { serviceItem = "LEAK" } } }, "serviceCharge { id number partyId }")).GetProperty("serviceCharge");
        var account = await world.App.MutateAsync("createAccount", new { unitId = WorkWorld.Id(world.Org.Shanghai), loginId = "wang.xm", displayName = "王小明", password = Org.Password, passwordMustChange = false, partyId = customer }, "account { id }");
        await world.App.MutateAsync("upsertRole", new { code = "CUSTOMER", name = "客户", permissions = new[] { "aftersales:work:read", "aftersales:charge:read" } }, "role { id }");
        await world.App.MutateAsync("grantRole", new { accountId = account.GetProperty("account").GetProperty("id").GetString(), roleCode = "CUSTOMER", unitId = WorkWorld.Id(world.Org.Shanghai), reaches = "SELF" }, "membership { id }");
        await world.LeakAsync();
        var token = await world.App.SignInAsync("wang.xm", Org.Password);
        var seen = await world.App.DataAsync("{ workOrders(first: 10) { totalCount } charges(first: 10) { nodes { number } } }", null, token);
        Assert.Equal(2, seen.GetProperty("workOrders").GetProperty("totalCount").GetInt32());
        Assert.Equal(charge.GetProperty("number").GetString(), Assert.Single(seen.GetProperty("charges").GetProperty("nodes").EnumerateArray()).GetProperty("number").GetString());
        var party = (await world.App.DataAsync("query($id: ID!) { party(id: $id) { workOrders(first: 5) { totalCount } charges(first: 5, where: { overdue: false }) { totalCount } } }", new { id = customer })).GetProperty("party");
        Assert.Equal((2, 1), (party.GetProperty("workOrders").GetProperty("totalCount").GetInt32(), party.GetProperty("charges").GetProperty("totalCount").GetInt32()));

        using var request = new HttpRequestMessage(HttpMethod.Get, $"/slips/{it.GetProperty("id").GetString()}.pdf?paper=A4");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await world.App.AdminAsync());
        using var got = await world.App.Http.SendAsync(request);
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, await got.Content.ReadAsByteArrayAsync());
        using var reader = Process.Start(new ProcessStartInfo("pdftotext", ["-raw", file, "-"]) { RedirectStandardOutput = true })!;
        var text = (await reader.StandardOutput.ReadToEndAsync()).Normalize(System.Text.NormalizationForm.FormKC);
        File.Delete(file);
        Assert.Contains("客户问题单", text);
        Assert.Contains("水管爆裂", text);
        Assert.Contains("王小明", text);
    }
}
