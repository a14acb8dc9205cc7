using GraphQL.DataLoader;
using Platform.Kernel.Flow;
using Platform.Kernel.Security;

namespace Platform.AfterSales;

/// <summary>Fields of a case that are loaded beside it.</summary>
[Extends(typeof(Case))]
internal sealed class CaseFields
{
    /// <summary>The moves that the state allows, and what stands in the viewer's way.</summary>
    [Requires(nameof(Case.Id))]
    public IDataLoaderResult<IReadOnlyList<Transition>> AvailableTransitions([Parent] Case it, TransitionsByCase loader) => loader.Load(it.Id);

    /// <summary>Each time somebody came with it, oldest first.</summary>
    [Requires(nameof(Case.Id))]
    public IDataLoaderResult<IReadOnlyList<CaseEntry>> Entries([Parent] Case it, EntriesByCase loader) => loader.Load(it.Id);

    /// <summary>Answers to the customer, oldest first.</summary>
    [Requires(nameof(Case.Id))]
    public IDataLoaderResult<IReadOnlyList<CaseMessage>> Replies([Parent] Case it, AnswersByCase loader) => loader.Load(it.Id);

    /// <summary>Notes among staff, oldest first.</summary>
    [Needs(CasePermissions.Notes), Requires(nameof(Case.Id))]
    public IDataLoaderResult<IReadOnlyList<CaseMessage>> Notes([Parent] Case it, NotesByCase loader) => loader.Load(it.Id);

    /// <summary>Who answered for it in which phase, oldest first; one that lasts has no end.</summary>
    [Needs(Caller.Staff), Requires(nameof(Case.Id))]
    public IDataLoaderResult<IReadOnlyList<CasePhase>> Phases([Parent] Case it, PhasesByCase loader) => loader.Load(it.Id);

    /// <summary>The queue it is in; null when the viewer may not see queues.</summary>
    [Needs(Caller.Staff), Requires(nameof(Case.QueueId))]
    public IDataLoaderResult<WorkQueue?> Queue([Parent] Case it, QueueById loader) => loader.Load(it.QueueId);
}

/// <summary>What somebody said, which is stored sealed.</summary>
[Extends(typeof(CaseEntry))]
internal sealed class CaseEntryFields(FieldCipher cipher)
{
    /// <summary>What was said; null when nothing was written down.</summary>
    [Requires(nameof(CaseEntry.TextSealed))]
    public string? Text([Parent] CaseEntry entry) => cipher.Reveal(entry.TextSealed);

    /// <summary>Photos and papers that came with it; the content is at <c>/files/{id}</c> for whoever may see the case.</summary>
    [Requires(nameof(CaseEntry.Id))]
    public static IDataLoaderResult<IReadOnlyList<CaseAttachment>> Files([Parent] CaseEntry entry, FilesByEntry loader) => loader.Load(entry.Id);

    /// <summary>Who came, masked; null when the customer was known or nothing was said.</summary>
    [Needs(Caller.Staff), Requires(nameof(CaseEntry.ContactSealed))]
    public CaseContact? Contact([Parent] CaseEntry entry) => CaseContact.Of(entry.ContactSealed, cipher)?.Masked();

    /// <summary>Who came, in the clear.</summary>
    [Needs(CasePermissions.Reveal), Requires(nameof(CaseEntry.ContactSealed))]
    [Reveals(nameof(CaseEntry.PartyId))]
    public CaseContact? ContactRevealed([Parent] CaseEntry entry) => CaseContact.Of(entry.ContactSealed, cipher);
}

/// <summary>The words of a message, which are stored sealed.</summary>
[Extends(typeof(CaseMessage))]
internal sealed class CaseMessageFields(FieldCipher cipher)
{
    /// <summary>The words.</summary>
    [Requires(nameof(CaseMessage.TextSealed))]
    public string Text([Parent] CaseMessage message) => cipher.Reveal(message.TextSealed)!;

    /// <summary>Who wrote it, as people are called; null when the program did.</summary>
    [Requires(nameof(CaseMessage.AuthorId))]
    public IDataLoaderResult<string?>? AuthorName([Parent] CaseMessage message, AccountNameById names) => message.AuthorId is { } id ? names.Load(id) : null;
}
