using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Platform.Administration.Bulletins;

/// <summary>Passes a draft on to whoever publishes it.</summary>
[Needs(BulletinFlow.Write)]
internal sealed class SubmitBulletin(AdministrationDb db, Caller caller) : Mutation<SubmitBulletin.SubmitBulletinInput, Bulletin>
{
    /// <summary>The draft.</summary>
    public sealed record SubmitBulletinInput : ChangeInput;

    /// <inheritdoc />
    public override async Task<Bulletin> Run(SubmitBulletinInput input, CancellationToken ct)
    {
        var bulletin = await db.Take<Bulletin>(input, Scope, null, ct);
        bulletin.Submit(caller);
        return bulletin;
    }
}

/// <summary>Publishes a submitted bulletin: at once, or when its time comes. Its audience is told, and who has read it is kept from then on.</summary>
[Needs(BulletinFlow.Publishing)]
internal sealed class PublishBulletin(AdministrationDb db, Opening opening, Caller caller, IOptions<BulletinOptions> options) : Mutation<PublishBulletin.PublishBulletinInput, Bulletin>
{
    /// <summary>The submitted bulletin.</summary>
    public sealed record PublishBulletinInput : ChangeInput;

    /// <inheritdoc />
    public override async Task<Bulletin> Run(PublishBulletinInput input, CancellationToken ct)
    {
        var bulletin = await db.Take<Bulletin>(input, Scope, null, ct);
        if (options.Value.FourEyes && bulletin.SubmittedBy == caller.UserId) throw new Refused(BulletinErrors.FourEyes, "id");
        if (bulletin.State == BulletinState.Scheduled) throw new Refused(CommonErrors.IllegalTransition, "id", ("step", BulletinFlow.Publish), ("from", "SCHEDULED"), ("possible", BulletinFlow.Withdraw));
        if (bulletin.Approve(caller, db.Now)) await opening.OpenAsync(bulletin, ct);
        return bulletin;
    }
}

/// <summary>Takes a bulletin back: nobody is shown it any more, its receipts stay.</summary>
[Needs(BulletinFlow.Write)]
internal sealed class WithdrawBulletin(AdministrationDb db, Caller caller) : Mutation<WithdrawBulletin.WithdrawBulletinInput, Bulletin>
{
    /// <summary>The bulletin and why.</summary>
    public sealed record WithdrawBulletinInput : ChangeInput
    {
        /// <summary>Why, at most 200 characters.</summary>
        public required string Reason { get; init; }
    }

    /// <inheritdoc />
    public override async Task<Bulletin> Run(WithdrawBulletinInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        Texts.Name(reasons, input.Reason, "reason", 200);
        reasons.ThrowIfAny();
        var bulletin = await db.Take<Bulletin>(input, Scope, null, ct);
        bulletin.Withdraw(input.Reason.Trim(), caller);
        return bulletin;
    }
}

/// <summary>What reader mutations share.</summary>
internal static class OwnReceipt
{
    /// <summary>The viewer's receipt of a published bulletin, tracked.</summary>
    public static async Task<BulletinReceipt> TakeAsync(AdministrationDb db, string bulletinId, Caller caller, CancellationToken ct)
    {
        var id = GlobalId.Row(nameof(Bulletin), bulletinId);
        var receipt = await db.Set<BulletinReceipt>().FirstOrDefaultAsync(r => r.BulletinId == id && r.AccountId == caller.UserId, ct) ?? throw new Refused(CommonErrors.NotFound, "bulletinId", ("what", nameof(Bulletin)));
        if (!await db.Set<Bulletin>().AnyAsync(b => b.Id == id && b.State == BulletinState.Published, ct)) throw new Refused(BulletinErrors.NotPublished, "bulletinId");
        return receipt;
    }
}

/// <summary>Says that one has opened a bulletin. The first time counts.</summary>
[Needs(Caller.SignedIn)]
internal sealed class ReadBulletin(AdministrationDb db, Caller caller) : Mutation<ReadBulletin.ReadBulletinInput, BulletinReceipt>
{
    /// <summary>The bulletin.</summary>
    public sealed record ReadBulletinInput : MutationInput
    {
        /// <summary>Global id of the bulletin.</summary>
        public required string BulletinId { get; init; }
    }

    /// <inheritdoc />
    public override async Task<BulletinReceipt> Run(ReadBulletinInput input, CancellationToken ct)
    {
        var receipt = await OwnReceipt.TakeAsync(db, input.BulletinId, caller, ct);
        receipt.Read(db.Now);
        return receipt;
    }
}

/// <summary>Confirms that one has read a bulletin. The first time counts.</summary>
[Needs(Caller.SignedIn)]
internal sealed class AcknowledgeBulletin(AdministrationDb db, Caller caller) : Mutation<AcknowledgeBulletin.AcknowledgeBulletinInput, BulletinReceipt>
{
    /// <summary>The bulletin.</summary>
    public sealed record AcknowledgeBulletinInput : MutationInput
    {
        /// <summary>Global id of the bulletin.</summary>
        public required string BulletinId { get; init; }
    }

    /// <inheritdoc />
    public override async Task<BulletinReceipt> Run(AcknowledgeBulletinInput input, CancellationToken ct)
    {
        var receipt = await OwnReceipt.TakeAsync(db, input.BulletinId, caller, ct);
        receipt.Acknowledge(db.Now);
        return receipt;
    }
}
