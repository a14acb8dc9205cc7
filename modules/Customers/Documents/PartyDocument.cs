namespace Platform.Customers.Documents;

/// <summary>That another module has a document about a party, as its events tell: enough to count, and to know what is open.</summary>
internal sealed class PartyDocument : Entity
{
    PartyDocument() { }

    public PartyDocument(string type, long documentId, DateTime at) => (Type, DocumentId, OpenedAt, LastAt, IsOpen) = (type, documentId, at, at, true);

    /// <summary>Graph type of the document: Case, WorkOrder, ServiceCharge, Order, FollowUp or Survey.</summary>
    public string Type { get; private set; } = "";

    public long DocumentId { get; private set; }

    /// <summary>The number people quote; null when the document has none.</summary>
    public string? Number { get; private set; }

    /// <summary>The party, under the id that the document knows; null while unknown.</summary>
    public long? PartyId { get; private set; }

    /// <summary>True while something is left to do.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>When it began, UTC.</summary>
    public DateTime OpenedAt { get; private set; }

    /// <summary>When something last happened to it, UTC.</summary>
    public DateTime LastAt { get; private set; }

    public void Tell(string? number, long? partyId, bool? open, DateTime at)
    {
        (Number, PartyId, IsOpen) = (number ?? Number, partyId ?? PartyId, open ?? IsOpen);
        if (at > LastAt) LastAt = at;
        if (at < OpenedAt) OpenedAt = at;
    }
}

/// <summary>What GraphQL shows of a document about a party.</summary>
internal sealed class PartyDocumentType : ObjectType<PartyDocument>
{
    public PartyDocumentType()
    {
        Shows(d => d.Type);
        Shows("documentId", d => GlobalId.Encode(d.Type, d.DocumentId)).Reads(nameof(PartyDocument.Type), nameof(PartyDocument.DocumentId)).NotNull().Described("Global id of the document, for node(id).");
        Shows(d => d.Number);
        Shows(d => d.IsOpen);
        Shows(d => d.OpenedAt);
        Shows(d => d.LastAt);
    }
}
