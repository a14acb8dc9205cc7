using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;
using Platform.Customers.Data;
using Platform.Kernel.Security;

namespace Platform.Customers.Interactions;

/// <summary>One call, message, letter or talk.</summary>
internal sealed record LogInteractionInput : MutationInput
{
    /// <summary>By what way.</summary>
    public required ServiceChannel Channel { get; init; }

    /// <summary>Who turned to whom.</summary>
    public required InteractionDirection Direction { get; init; }

    /// <summary>Its id at the channel, at most 120 characters; sent again it is the same interaction. Null when the channel gives none.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The customer; null when unknown or to be found by the contact.</summary>
    [Id(nameof(Party))]
    public long? PartyId { get; init; }

    /// <summary>Who it was, when the customer is not named: a party that alone has this phone or mail address is found.</summary>
    public InteractionContactInput? Contact { get; init; }

    /// <summary>What it was about, at most 500 characters.</summary>
    public string? Summary { get; init; }

    /// <summary>What was said, at most 20,000 characters.</summary>
    public string? Content { get; init; }

    /// <summary>Where a recording is kept, at most 300 characters.</summary>
    public string? RecordingRef { get; init; }

    /// <summary>Global id of the document that it belongs to, one that the caller may see; null leaves it to the customer's thread, whose open case it joins within the window.</summary>
    public string? SubjectId { get; init; }

    /// <summary>When it began; null is now.</summary>
    public DateTime? StartedAt { get; init; }

    /// <summary>When it ended; null for messages, and while it goes on.</summary>
    public DateTime? EndedAt { get; init; }

    /// <summary>What came of it, in the company's own codes; at most 60 characters.</summary>
    public string? Outcome { get; init; }

    /// <summary>False when nobody has dealt with it yet, such as a message that a channel delivers; else the caller handled it.</summary>
    public bool Handled { get; init; } = true;
}

/// <summary>Who somebody said they are.</summary>
internal sealed record InteractionContactInput
{
    /// <summary>Name, at most 120 characters.</summary>
    public string? Name { get; init; }

    /// <summary>Phone as written, at most 200 characters.</summary>
    public string? Phone { get; init; }

    /// <summary>Mail address as written, at most 200 characters.</summary>
    public string? Email { get; init; }
}

/// <summary>Writes down a call, message, letter or talk, exactly once for each id of a channel.</summary>
[Needs(InteractionPermissions.Log)]
internal sealed class LogInteraction(CustomersDb db, InteractionLog log, IOrganisation organisation, NodeVisibility nodes, Caller caller) : Mutation<LogInteractionInput, Interaction>
{
    public override async Task<Interaction> Run(LogInteractionInput input, CancellationToken ct)
    {
        Check(input);
        SubjectRef? subject = null;
        if (input.SubjectId is { } given)
        {
            // What nobody has, or the caller may not see, is no document that a talk could belong to; a module that is off cannot be asked.
            subject = GlobalId.TryDecode(given, out var type, out var id) && id > 0 && type.Length <= Interaction.LongestSubjectType ? new SubjectRef(type, id) : null;
            if (subject is null || (await nodes.Visible([subject.Value], unknown: true, caller, ct)).Count == 0) throw new Refused(CommonErrors.NotFound, "subjectId", ("what", "document"));
        }
        if (input.PartyId is { } party && !await db.Visible<Party>(Scope).AnyAsync(p => p.Id == party, ct)) throw new Refused(CommonErrors.NotFound, "partyId", ("what", nameof(Party)));
        return await log.Write(new(input.Channel, input.Direction, input.StartedAt ?? db.Now)
        {
            ExternalId = input.ExternalId, PartyId = input.PartyId, Contact = input.Contact is { } c ? new SealedContact(c.Name, c.Phone, c.Email) : null, Summary = input.Summary, Content = input.Content,
            RecordingRef = input.RecordingRef, Subject = subject, HandledBy = input.Handled ? caller.UserId : null, EndedAt = input.EndedAt, Outcome = input.Outcome, Reach = Scope,
        }, caller.Home ?? await organisation.HeadOffice(ct), ct);
    }

    static void Check(LogInteractionInput input)
    {
        var reasons = new Reasons();
        Text(input.ExternalId, Interaction.LongestExternalId, "externalId");
        Text(input.Contact?.Name, PartyName.Longest, "contact.name");
        Text(input.Contact?.Phone, ContactValue.Longest, "contact.phone");
        Text(input.Contact?.Email, ContactValue.Longest, "contact.email");
        Text(input.Summary, Interaction.LongestSummary, "summary");
        Text(input.Content, Interaction.LongestContent, "content");
        Text(input.RecordingRef, Interaction.LongestRecording, "recordingRef");
        Text(input.Outcome, Interaction.LongestOutcome, "outcome");
        reasons.AddIf(input.EndedAt < (input.StartedAt ?? input.EndedAt), Places.PlaceErrors.EndsBeforeItBegins, "endedAt");
        reasons.AddIf(input.ExternalId is { } external && string.IsNullOrWhiteSpace(external), CommonErrors.Required, "externalId");
        reasons.ThrowIfAny();

        void Text(string? text, int longest, string field) => reasons.AddIf(text?.Length > longest, CommonErrors.TooLong, field, ("max", longest));
    }
}
