using Platform.Benchmarks;
using Platform.Benchmarks.ByHand;

return args switch
{
    ["orders", .. var options] => await Benchmark.RunAsync(BenchmarkOptions.Read(options) with { Cases = [] }),
    ["cases", .. var options] => await Benchmark.RunAsync(BenchmarkOptions.Read(options) with { Orders = [] }),
    ["all", .. var options] => await Benchmark.RunAsync(BenchmarkOptions.Read(options)),
    ["by-hand", var connection, var keys, var address, var users] => await ByHandApi.ServeAsync(connection, keys, address, users),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("orders|cases|all [--orders 10000,100000] [--cases 10000,100000,1000000] [--clients 1,8] [--seconds 3] [--rounds 3] [--questions start,list,page,order,place,queue,open,reply,timeline] [--profile SECONDS] [--program PATH]");
    return 2;
}
