namespace Platform.Orders;

/// <summary>Splits an amount so that the shares add up to it exactly.</summary>
internal static class Shares
{
    /// <summary>Shares in proportion to weights, the largest remainders rounded up; a share is never above its weight while the total is not above their sum.</summary>
    /// <param name="total">What to split, not negative.</param>
    /// <param name="weights">Not negative.</param>
    public static long[] Split(long total, IReadOnlyList<long> weights)
    {
        var sum = weights.Aggregate(Int128.Zero, (s, w) => s + w);
        var shares = new long[weights.Count];
        if (sum == 0 || total == 0) return shares;
        var rest = total;
        for (var i = 0; i < shares.Length; i++) rest -= shares[i] = (long)((Int128)total * weights[i] / sum);
        foreach (var i in Enumerable.Range(0, shares.Length).OrderByDescending(i => (Int128)total * weights[i] % sum).ThenBy(i => i).Take((int)rest)) shares[i]++;
        return shares;
    }
}
