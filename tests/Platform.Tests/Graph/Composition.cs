using Platform.Kernel.Graph;

namespace Platform.Tests.Graph;

public sealed class Composition
{
    [Fact]
    public async Task First()
    {
        using var fixtures = new Fixtures();
        Console.WriteLine(GraphSchemas.Print(fixtures.Schemas.Build(Fixtures.All)));
        await using (var db = await Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<Microsoft.EntityFrameworkCore.IDbContextFactory<Sales.SalesDb>>(fixtures.Services).CreateDbContextAsync())
        {
            await db.Database.EnsureCreatedAsync();
            db.Add(new Sales.Ticket("T1") { ClientId = 3, Subject = "Kaputt", Person = new Sales.Person { Name = "Ada" } }.With(new Sales.TicketItem { Sku = "A" }, new Sales.TicketItem { Sku = "B" }));
            db.Add(new Sales.Ticket("T2") { Price = new(3990, "CNY") });
            await db.SaveChangesAsync();
        }
        fixtures.Sql.Clear();
        Console.WriteLine(await fixtures.Run("{hello tickets(first: 10, where: {or: [{subject: {ncontains: \"zz\"}}, {items: {some: {sku: {in: [\"A\",\"B\",\"C\"]}}}}]}, order: [{state: ASC}, {price: {amountMinor: DESC}}]) { totalCount pageInfo{hasNextPage endCursor} nodes { id number price{amount} client{name} person{name} items{sku quantity} isOpen title } } }"));
        foreach (var s in fixtures.Sql) Console.WriteLine(s);
        Console.WriteLine(await fixtures.Run("mutation{openTicket(input:{idempotencyKey:\"12345678\",number:\"X\",items:[{sku:\"1\"}]}){ticket{id number state items{sku quantity}} userErrors{code message field args{name value}}} b:openTicket(input:{idempotencyKey:\"12345678\",number:\"\"}){ticket{id number} userErrors{code message field args{name value}}}}"));
        Console.WriteLine(await fixtures.Run("{boom refuse ticket(number:\"T1\"){items{sku}} node(id:\"VGlja2V0OjE\"){id ... on Ticket{number}} nodes(ids:[\"x\",\"VGlja2V0OjI\"]){id}}"));
    }
}
