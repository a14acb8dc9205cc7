namespace Platform.AfterSales;

/// <summary>What a job report can hold.</summary>
internal enum JobField
{
    /// <summary>Code of what the customer noticed.</summary>
    Symptom = 0,

    /// <summary>Code of what was broken.</summary>
    Fault = 1,

    /// <summary>Code of why it broke.</summary>
    Cause = 2,

    /// <summary>Code of what was done.</summary>
    Action = 3,

    /// <summary>Minutes of work.</summary>
    Labour = 4,

    /// <summary>At least one part used, or the word that none was.</summary>
    Parts = 5,

    /// <summary>Every point of the checklist answered.</summary>
    Checklist = 6,

    /// <summary>At least one photo.</summary>
    Photo = 7,

    /// <summary>The customer's signature.</summary>
    Signature = 8,

    /// <summary>What was done, in words.</summary>
    Result = 9,

    /// <summary>Reading of a meter or of mileage.</summary>
    Meter = 10,
}
