using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>Finds the policy for a product.</summary>
internal sealed class PolicyShelf(IDbContextFactory<AfterSalesDb> dbs)
{
    /// <summary>All policies in force, the first that fits counts; DEFAULT is last and there even when nobody wrote it.</summary>
    public async Task<IReadOnlyList<ReturnPolicy>> InForce(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = await db.Set<ReturnPolicy>().AsNoTracking().Where(p => p.IsActive).OrderBy(p => p.Position).ThenBy(p => p.Id).ToListAsync(ct);
        return [.. rows.Where(p => p.Code != ReturnPolicy.Default), rows.Find(p => p.Code == ReturnPolicy.Default) ?? new ReturnPolicy(ReturnPolicy.Default)];
    }

    /// <summary>The policy of a category among those in force.</summary>
    public static ReturnPolicy For(IReadOnlyList<ReturnPolicy> inForce, string? category)
        => category is null ? inForce[^1] : inForce.FirstOrDefault(p => Words.Split(p.Categories).Contains(category)) ?? inForce[^1];
}
