using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>Writes how matters of a kind are handled. It counts at once, also for cases that are open; what was done or skipped stays so.</summary>
[Needs(PlaybookPermissions.Write)]
internal sealed class UpsertPlaybook(AfterSalesDb db) : Mutation<UpsertPlaybook.UpsertPlaybookInput, Playbook>
{
    const int MostSteps = 50;

    /// <summary>The playbook as it shall be.</summary>
    internal sealed record UpsertPlaybookInput : MutationInput
    {
        /// <summary>The kind of cases it is for.</summary>
        public required CaseKind Kind { get; init; }

        /// <summary>The version the client saw; null when none was written for the kind yet.</summary>
        public long? ExpectedVersion { get; init; }

        /// <summary>Name, 1 to 100 characters.</summary>
        public required string Name { get; init; }

        /// <summary>Its steps in order, at most 50; none takes the playbook away.</summary>
        public required IReadOnlyList<Step> Steps { get; init; }
    }

    /// <summary>A step.</summary>
    internal sealed record Step
    {
        /// <summary>Code, at most 40 printable ASCII characters, unique within the playbook.</summary>
        public required string Code { get; init; }

        /// <summary>What is to be done, in Chinese, 1 to 200 characters.</summary>
        public required string Zh { get; init; }

        /// <summary>What is to be done, in English, 1 to 200 characters.</summary>
        public required string En { get; init; }

        /// <summary>Whether a case cannot be settled before it is done or skipped.</summary>
        public bool IsMandatory { get; init; }
    }

    public override async Task<Playbook> Run(UpsertPlaybookInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Text(input.Name, "name", 100, required: true);
        if (!reasons.AddIf(input.Steps.Count > MostSteps, CommonErrors.TooMany, "steps", ("max", MostSteps)))
            for (var i = 0; i < input.Steps.Count; i++)
            {
                var (step, at) = (input.Steps[i], i);
                reasons.Code(step.Code, $"steps.{i}.code", 40, required: true);
                reasons.AddIf(input.Steps.Take(at).Any(s => s.Code == step.Code), CommonErrors.AlreadyExists, $"steps.{i}.code", ("what", "Step"), ("value", step.Code));
                reasons.Text(step.Zh, $"steps.{i}.zh", 200, required: true);
                reasons.Text(step.En, $"steps.{i}.en", 200, required: true);
            }
        reasons.ThrowIfAny();
        var book = await db.Set<Playbook>().Include(p => p.Steps).FindByAsync(p => p.Kind == input.Kind, ct);
        await db.RequireVersion(book, input.ExpectedVersion ?? 0, ct);
        if (book is null) db.Add(book = new Playbook(input.Kind));
        return book.Fill(input.Name.Trim(), input.Steps.Select((s, i) => new PlaybookStep { Position = i + 1, Code = s.Code, Zh = s.Zh.Trim(), En = s.En.Trim(), IsMandatory = s.IsMandatory }));
    }
}
