using Platform.Benchmarks;
using Platform.Benchmarks.ByHand;
using Platform.Benchmarks.Orders;

return args switch
{
    ["orders", .. var options] => await OrdersBenchmark.RunAsync(BenchmarkOptions.Read(options)),
    ["by-hand", var connection, var keys, var address, var users] => await ByHandApi.ServeAsync(connection, keys, address, users),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("orders [--orders 10000,100000] [--clients 1,8] [--seconds 3] [--rounds 3] [--questions start,list,page,order,place] [--profile SECONDS] [--program PATH]");
    return 2;
}
