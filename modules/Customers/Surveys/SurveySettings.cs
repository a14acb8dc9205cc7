namespace Platform.Customers.Surveys;

/// <summary>What a deployment may set for surveys; configuration section <c>Customers:Surveys</c>.</summary>
internal sealed class SurveySettings
{
    /// <summary>What stands before the token in a link, such as <c>https://service.example.cn/survey/</c>.</summary>
    public string LinkBase { get; set; } = "/survey/";
}
