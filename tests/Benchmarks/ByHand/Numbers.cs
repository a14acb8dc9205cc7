using Platform.Benchmarks.Orders;

namespace Platform.Benchmarks.ByHand;

/// <summary>Ids and order numbers out of the product's own blocks, so that both programs can write to the same tables.</summary>
internal sealed class Numbers(MySqlDataSource source, string series, string table = "ord_blocks")
{
    const int Block = 20_000;
    readonly SemaphoreSlim _turn = new(1, 1);
    long _next, _end;

    /// <summary>The first of so many numbers in a row.</summary>
    public async ValueTask<long> TakeAsync(int count)
    {
        await _turn.WaitAsync();
        try
        {
            if (_next + count > _end)
            {
                await using var connection = await source.OpenConnectionAsync();
                _next = await OrderSeed.TakeAsync(connection, table, series, Block);
                _end = _next + Block;
            }
            _next += count;
            return _next - count;
        }
        finally { _turn.Release(); }
    }
}
