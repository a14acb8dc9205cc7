using System.ComponentModel.DataAnnotations.Schema;
using Platform.Kernel.Security;

namespace Platform.AfterSales;

/// <summary>A return (退换单): what a customer wants to give back, what came back, what was found, and what the customer got for it.</summary>
internal sealed partial class ReturnAuthorization : ScopedAggregate, IPartied, IReturn
{
    readonly List<ReturnLine> _lines = [];
    readonly List<ReturnInspection> _inspections = [];

    ReturnAuthorization() { }

    /// <summary>Number that people quote.</summary>
    public string Number { get; private set; } = "";

    /// <summary>What is asked for.</summary>
    public ReturnKind Kind { get; private set; }

    /// <summary>How far it is.</summary>
    public ReturnState State { get; private set; }

    /// <summary>The order the goods were bought with; null for goods without an order.</summary>
    public long? OrderId { get; private set; }

    /// <summary>The order's number; null without one.</summary>
    public string? OrderNumber { get; private set; }

    /// <summary>The case it belongs to; null without one.</summary>
    public long? CaseId { get; private set; }

    /// <summary>Who returns; null when unknown.</summary>
    public long? PartyId { get; private set; }

    /// <summary>ISO 4217 of all amounts.</summary>
    public string Currency { get; private set; } = "";

    /// <summary>What made the program open it, such as <c>Shipment:42</c>; null when a person did. Unique.</summary>
    public string? Origin { get; private set; }

    /// <summary>The outbound shipment that was refused and comes back; null for goods that the customer sends.</summary>
    public long? ShipmentId { get; private set; }

    /// <summary>Code of the policy that it was judged by.</summary>
    public string PolicyCode { get; private set; } = "";

    /// <summary>Whether a rule allowed it at once.</summary>
    public bool IsFastLane { get; private set; }

    /// <summary>When the fast lane pays.</summary>
    public RefundMoment RefundMoment { get; private set; }

    /// <summary>Whether a full acceptance is decided without a person.</summary>
    public bool DecidesItself { get; private set; }

    /// <summary>Who pays for sending the goods back.</summary>
    public FreightPayer FreightPayer { get; private set; }

    /// <summary>Where the goods are to be sent, as the customer is told; null when the policy says nothing.</summary>
    public string? ReturnTo { get; private set; }

    /// <summary>What the rules said when it was asked for, as JSON.</summary>
    public string Eligibility { get; private set; } = "[]";

    /// <summary>What is to be said or shown, sealed; null when nothing is.</summary>
    [Protected, Encrypted]
    public string? QuestionSealed { get; private set; }

    /// <summary>What the customer said to that, sealed; null before.</summary>
    [Protected, Encrypted]
    public string? AnswerSealed { get; private set; }

    /// <summary>Why it was allowed against the rules, declined or called off; null otherwise.</summary>
    public string? Remark { get; private set; }

    /// <summary>How a return without an order was settled, in words; null otherwise.</summary>
    public string? MoneyNote { get; private set; }

    /// <summary>Its lines.</summary>
    public IReadOnlyList<ReturnLine> Lines => _lines;

    /// <summary>What was found.</summary>
    public IReadOnlyList<ReturnInspection> Findings => _inspections;

    /// <summary>Whether goods come back with it.</summary>
    [NotMapped]
    public bool ExpectsGoods => Kind != ReturnKind.RefundOnly;

    /// <summary>Whether it is not at its end.</summary>
    [NotMapped]
    public bool IsOpen => State < ReturnState.Completed;

    /// <summary>What events and messages call it.</summary>
    [NotMapped]
    internal SubjectRef Subject => new("ReturnAuthorization", Id);

    /// <summary>Moves to a state; only the flow table does.</summary>
    internal void Enter(ReturnState state) => State = state;

    /// <summary>Pieces of an order line that this return keeps from being returned once more.</summary>
    public long Claims(long orderLineId) => _lines.Where(l => l.OrderLineId == orderLineId).Sum(l => l.Claims(State, ExpectsGoods));
}
