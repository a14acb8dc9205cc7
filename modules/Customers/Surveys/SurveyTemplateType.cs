namespace Platform.Customers.Surveys;

/// <summary>What the schema shows of a questionnaire.</summary>
internal sealed class SurveyTemplateType : ObjectType<SurveyTemplate>
{
    public SurveyTemplateType()
    {
        Shows(t => t.Id);
        Shows(t => t.Version);
        Shows(t => t.Code);
        Shows(t => t.Kind);
        Shows(t => t.Edition);
        Shows(t => t.IsCurrent);
        Shows(t => t.TitleZh);
        Shows(t => t.TitleEn);
        Shows("questions", t => t.Questions).NotNull().Reads(nameof(SurveyTemplate.QuestionLines)).Described("The questions, in order.");
        Shows(t => t.DissatisfiedAtOrBelow);
        Shows(t => t.ValidDays);
        Shows(t => t.ConsequenceHours);
        Shows(t => t.EscalationTeamId).AsId("Team");
        Shows(t => t.IsActive);
        Shows(t => t.CreatedAt);
        DefaultOrder(t => t.Code);
        DefaultOrder(t => t.Edition, descending: true);
    }
}

/// <summary>What the schema shows of a question.</summary>
internal sealed class SurveyQuestionType : ObjectType<SurveyQuestion>
{
    public SurveyQuestionType()
    {
        Shows(q => q.Key);
        Shows(q => q.Kind);
        Shows(q => q.TextZh);
        Shows(q => q.TextEn);
        Shows(q => q.Min);
        Shows(q => q.Max);
        Shows(q => q.IsRequired);
        Shows("options", q => q.Options ?? []).NotNull().Reads(nameof(SurveyQuestion.Options)).Described("What can be chosen; empty for scales and texts.");
    }
}

/// <summary>What the schema shows of an option.</summary>
internal sealed class SurveyOptionType : ObjectType<SurveyOption>
{
    public SurveyOptionType() => ShowsAll();
}
