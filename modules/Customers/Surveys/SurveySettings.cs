namespace Platform.Customers.Surveys;

/// <summary>What a deployment may set for surveys; configuration section <c>Customers:Surveys</c>.</summary>
internal sealed class SurveySettings
{
    /// <summary>
    /// What stands before the token in a link, such as <c>https://service.example.cn/my/survey/</c>: the customer site of this host, or another front end. A link in a message must be whole;
    /// without this setting it is only good on the site itself.
    /// </summary>
    public string LinkBase { get; set; } = "/my/survey/";
}
