using Platform.Customers.Keeping;

namespace Platform.Customers.Visits;

/// <summary>Limits of what people write about visits.</summary>
internal static class VisitTexts
{
    public static void Name(string name, Reasons reasons)
    {
        if (!reasons.AddIf(string.IsNullOrWhiteSpace(name), CommonErrors.Required, "name")) reasons.AddIf(name.Length > VisitPlan.LongestName, CommonErrors.TooLong, "name", ("max", VisitPlan.LongestName));
    }

    public static void Checklist(IReadOnlyList<VisitQuestionInput> checklist, Reasons reasons)
    {
        if (reasons.AddIf(checklist.Count > VisitPlan.MostQuestions, CommonErrors.TooMany, "checklist", ("max", VisitPlan.MostQuestions))) return;
        for (var i = 0; i < checklist.Count; i++)
        {
            var question = checklist[i];
            reasons.AddIf(!PartyTexts.IsCode(question.Code, VisitPlan.LongestCode), CommonErrors.InvalidFormat, $"checklist.{i}.code", ("expected", "A-Z a-z 0-9 …, 1–40"));
            reasons.AddIf(checklist.Take(i).Any(q => q.Code == question.Code), CommonErrors.AlreadyExists, $"checklist.{i}.code", ("what", "VisitQuestion"), ("value", question.Code));
            Text(question.Text, VisitPlan.LongestQuestion, $"checklist.{i}.text", reasons);
        }
    }

    public static void Text(string text, int longest, string field, Reasons reasons)
    {
        if (!reasons.AddIf(string.IsNullOrWhiteSpace(text), CommonErrors.Required, field)) reasons.AddIf(text.Length > longest, CommonErrors.TooLong, field, ("max", longest));
    }
}
