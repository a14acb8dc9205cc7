using Platform.Customers.FollowUps;
using Platform.Kernel.Security;

namespace Platform.Customers.Surveys;

/// <summary>What the schema shows of an answer.</summary>
internal sealed class QuestionAnswerType : ObjectType<QuestionAnswer>
{
    public QuestionAnswerType()
    {
        Shows(a => a.Question);
        Shows(a => a.Number);
        Shows("choices", a => (IReadOnlyList<string>)(a.Choices?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [])).NotNull().Reads(nameof(QuestionAnswer.Choices)).Described("Keys of what was chosen; empty for other kinds.");
    }
}

/// <summary>The customer's own words.</summary>
[Extends(typeof(QuestionAnswer))]
internal static class QuestionAnswerText
{
    /// <summary>What was written; null for other kinds.</summary>
    [Needs(CarePermissions.Comments), Requires(nameof(QuestionAnswer.TextSealed))]
    public static string? Text([Parent] QuestionAnswer answer, FieldCipher cipher) => cipher.Reveal(answer.TextSealed);
}
