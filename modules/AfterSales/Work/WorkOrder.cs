using System.ComponentModel.DataAnnotations.Schema;
using Platform.Contracts.AfterSales;

namespace Platform.AfterSales;

/// <summary>A work order (派工单): something to be done for somebody, mostly at a place, by own people or by a provider.</summary>
internal sealed partial class WorkOrder : ScopedAggregate, IWorkOrder, IOwned, ISharedWithTeam, IPartied
{
    WorkOrder() { }

    /// <summary>Number that people quote.</summary>
    public string Number { get; private set; } = "";

    /// <summary>What sort of work it is.</summary>
    public WorkKind Kind { get; private set; }

    /// <summary>How far it is.</summary>
    public WorkOrderState State { get; private set; }

    /// <summary>The three-stage view.</summary>
    [NotMapped]
    public WorkStage Stage => WorkFlow.StageOf(State);

    /// <summary>How pressing it is.</summary>
    public WorkPriority Priority { get; private set; }

    /// <summary>The case it belongs to; null for work by itself.</summary>
    public long? CaseId { get; private set; }

    /// <summary>For whom; null for work without a customer.</summary>
    public long? PartyId { get; private set; }

    /// <summary>Where, within Customers; null when the place is only written as text.</summary>
    public long? LocationId { get; private set; }

    /// <summary>The service; null for work outside the catalogue.</summary>
    public long? ServiceItemId { get; private set; }

    /// <summary>Code of the service; null for work outside the catalogue.</summary>
    public string? ServiceItemCode { get; private set; }

    /// <summary>What is to be done, in one line.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What is broken or wanted, in full; null when the title says it.</summary>
    public string? Description { get; private set; }

    /// <summary>Code of the product; null when it is about none.</summary>
    public string? ProductCode { get; private set; }

    /// <summary>Brand of the product; null when it does not matter.</summary>
    public string? Brand { get; private set; }

    /// <summary>Serial number of the piece; null when unknown.</summary>
    public string? SerialNumber { get; private set; }

    /// <summary>Chinese division code of the place, which decides the territory; null when unknown.</summary>
    public string? RegionCode { get; private set; }

    /// <summary>Where, in words that name no person; null when only the contact's address tells.</summary>
    public string? Place { get; private set; }

    /// <summary>Whom to meet, sealed; null when nobody is named.</summary>
    [Protected, Platform.Kernel.Security.Encrypted]
    public string? Contact { get; private set; }

    /// <summary>Blind index of the contact's phone.</summary>
    [Protected]
    public string? PhoneIndex { get; private set; }

    /// <summary>By when it was promised, UTC; null when nothing was promised.</summary>
    public DateTime? PromisedBy { get; private set; }

    /// <summary>Codes of the skills it takes, separated by blanks.</summary>
    public string RequiredSkills { get; private set; } = "";

    /// <summary>What the job report must hold, by name, separated by blanks.</summary>
    public string Mandatory { get; private set; } = "";

    /// <summary>Points that the technician answers, one per line.</summary>
    public string Checklist { get; private set; } = "";

    /// <summary>Team of the department that answers for it; null while it is not routed.</summary>
    public long? TeamId { get; private set; }

    /// <summary>Team of the provider that has taken it on; null for own staff.</summary>
    public long? SharedTeamId { get; private set; }

    /// <summary>Account of the technician; null while nobody is named or the technician has none.</summary>
    public long? OwnerId { get; private set; }

    /// <summary>The provider that has taken it on; null for own staff.</summary>
    public long? ProviderId { get; private set; }

    /// <summary>The technician; null while nobody is named.</summary>
    public long? TechnicianId { get; private set; }

    /// <summary>Moves to a state; only the flow table does.</summary>
    internal void Enter(WorkOrderState state) => State = state;
}
