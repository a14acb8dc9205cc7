using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Puts the running clocks of a case or work order under the policy that holds today. What was counted and paused stays.</summary>
[Needs(SlaPermissions.Retarget)]
internal sealed class RetargetServiceLevel(AfterSalesDb db, SlaBook book) : Mutation<RetargetServiceLevel.RetargetServiceLevelInput, ServiceLevel>
{
    /// <summary>Whose clocks.</summary>
    internal sealed record RetargetServiceLevelInput : MutationInput
    {
        /// <summary>Global id of a case or work order.</summary>
        public required string SubjectId { get; init; }
    }

    public override async Task<ServiceLevel> Run(RetargetServiceLevelInput input, CancellationToken ct)
    {
        GlobalId.TryDecode(input.SubjectId, out var type, out var id);
        var key = new SubjectRef(type, id).ToString();
        var level = await db.Set<ServiceLevel>().Within(Scope).Include(l => l.Clocks.OrderBy(c => c.Id))
            .FindByAsync(l => l.SubjectKey == key, ct)
            ?? throw new Refused(CommonErrors.NotFound, "subjectId", ("what", type is "Case" or "WorkOrder" ? type : "Case"));
        var version = await book.ChooseAsync(db, level.Facts, ct);
        var ground = await book.GroundAsync(db, level, ct, version);
        level.Retarget(version, SlaCause.ByHand, db.Now, ground);
        level.Settle(db.Now, ground);
        if (level is { CaseId: { } caseId, ReplyRequestId: null }) (await db.Set<Case>().FirstAsync(c => c.Id == caseId, ct)).SetDue(level.DueAt);
        return level;
    }
}
