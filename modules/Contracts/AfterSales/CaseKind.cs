namespace Platform.Contracts.AfterSales;

/// <summary>What a case is, which decides its playbook, its clocks and who handles it.</summary>
public enum CaseKind
{
    /// <summary>A question before or after a purchase.</summary>
    Consultation = 0,

    /// <summary>A service is asked for: cleaning, moving, installing, measuring.</summary>
    ServiceRequest = 1,

    /// <summary>Something is broken.</summary>
    Repair = 2,

    /// <summary>Somebody is dissatisfied.</summary>
    Complaint = 3,

    /// <summary>The two sides of a trade disagree.</summary>
    Dispute = 4,

    /// <summary>A proposal for doing something better.</summary>
    Suggestion = 5,

    /// <summary>A technical question that needs an expert.</summary>
    TechSupport = 6,

    /// <summary>A matter that an account manager could not settle on the spot and passes to a department (客户问题单).</summary>
    Issue = 7,
}
