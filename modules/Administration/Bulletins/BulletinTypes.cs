namespace Platform.Administration.Bulletins;

/// <summary>What the schema shows of a bulletin.</summary>
internal sealed class BulletinType : ObjectType<Bulletin>
{
    public BulletinType()
    {
        Shows(b => b.Id);
        Shows(b => b.Version);
        Shows(b => b.Title);
        Shows(b => b.Body).NotFilterable().NotSortable();
        Shows(b => b.State);
        Shows(b => b.MustRead);
        Shows(b => b.PublishFrom);
        Shows(b => b.PublishTo);
        Shows(b => b.PublishedAt);
        Shows(b => b.CreatedAt);
        Shows(b => b.OrgId).AsId("OrgUnit").As("unitId").Described("The unit in whose name it is.");
        Shows("tiers", b => b.Tiers).NotNull().Reads("TierLine").Described("Tiers it is for; empty is all.");
        Shows("units", b => b.Units).NotNull().Reads("UnitLine").AsId("OrgUnit").Described("Units it is for; empty is everybody below its own.");
        Shows("roles", b => b.Roles).NotNull().Reads("RoleLine").AsId("Role").Described("Roles it is for; empty is all.");
        Shows("attachments", b => b.Files).NotNull().Reads("FileLine").AsId("StoredFile").Described("Attached files; their content comes from GET /files/{id}.");
        Shows(b => b.SubmittedBy).Needs(BulletinFlow.Read).AsId("Account");
        Shows(b => b.AudienceSize).Needs(BulletinFlow.Read);
        Shows(b => b.WithdrawReason).Needs(BulletinFlow.Read);
    }
}

/// <summary>What the schema shows of one's own receipt.</summary>
internal sealed class BulletinReceiptType : ObjectType<BulletinReceipt>
{
    public BulletinReceiptType()
    {
        Shows(r => r.Id);
        Shows(r => r.BulletinId).AsId("Bulletin");
        Shows(r => r.MustRead);
        Shows(r => r.IsRead);
        Shows(r => r.ReadAt);
        Shows(r => r.AcknowledgedAt);
        DefaultOrder(r => r.IsRead);
        DefaultOrder(r => r.Id, descending: true);
    }
}

/// <summary>What the schema shows of who has read.</summary>
internal sealed class BulletinReadersType : ObjectType<BulletinReaders>
{
    public BulletinReadersType() => ShowsAll();
}

/// <summary>What the schema shows of one reader.</summary>
internal sealed class BulletinReaderType : ObjectType<BulletinReader>
{
    public BulletinReaderType()
    {
        Shows(r => r.AccountId).AsId("Account");
        Shows(r => r.Name);
        Shows(r => r.ReadAt);
        Shows(r => r.AcknowledgedAt);
        Shows(r => r.JoinedLater);
    }
}
