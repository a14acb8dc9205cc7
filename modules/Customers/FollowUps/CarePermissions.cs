namespace Platform.Customers.FollowUps;

/// <summary>What one may be allowed to do with follow-ups and surveys. Who typically holds what is in the module's README.</summary>
internal static class CarePermissions
{
    public const string Read = "customers:followup:read";

    /// <summary>Calling customers and writing down what they said.</summary>
    public const string Work = "customers:followup:work";
    public const string Assign = "customers:followup:assign";
    public const string Waive = "customers:followup:waive";
    public const string Configure = "customers:followup:configure";

    /// <summary>What customers said in their own words.</summary>
    public const string Comments = "customers:followup:comments";

    /// <summary>Who changed a follow-up, a consequence or a survey, and when.</summary>
    public const string History = "customers:followup:history";

    public const string SurveyRead = "customers:survey:read";
    public const string SurveySend = "customers:survey:send";
    public const string SurveyConfigure = "customers:survey:configure";

    /// <summary>Seeing the secret link of a survey that is not answered yet.</summary>
    public const string SurveyLink = "customers:survey:link";
}
