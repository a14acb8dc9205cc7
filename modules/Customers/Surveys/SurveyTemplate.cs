using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Platform.Customers.Surveys;

/// <summary>A questionnaire in one edition. An edition never changes; other questions make a new one, so that answers stay what they were.</summary>
internal sealed class SurveyTemplate : Aggregate
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    SurveyTemplate() { }

    public SurveyTemplate(string code, SurveyKind kind, int edition, IReadOnlyList<SurveyQuestion> questions)
        => (Code, Kind, Edition, QuestionLines) = (code, kind, edition, Written(questions));

    /// <summary>Code; shared by all editions.</summary>
    public string Code { get; private set; } = "";

    /// <summary>What it measures.</summary>
    public SurveyKind Kind { get; private set; }

    /// <summary>Edition, from 1.</summary>
    public int Edition { get; private set; }

    /// <summary>Whether it is the latest edition of its code.</summary>
    public bool IsCurrent { get; internal set; } = true;

    /// <summary>Title in Chinese.</summary>
    public string TitleZh { get; internal set; } = "";

    /// <summary>Title in English.</summary>
    public string TitleEn { get; internal set; } = "";

    public string QuestionLines { get; private set; } = "";

    /// <summary>The questions, in order.</summary>
    [NotMapped]
    public IReadOnlyList<SurveyQuestion> Questions => JsonSerializer.Deserialize<SurveyQuestion[]>(QuestionLines, Json)!;

    /// <summary>A main score at or below this is dissatisfied; null when the score tells nothing of that.</summary>
    public int? DissatisfiedAtOrBelow { get; internal set; }

    /// <summary>Days in which a survey may be answered.</summary>
    public int ValidDays { get; internal set; }

    /// <summary>Hours within which something must follow from a dissatisfied answer.</summary>
    public int ConsequenceHours { get; internal set; }

    /// <summary>Team that is told of dissatisfied answers; null leaves it to the team that calls back about the matter.</summary>
    public long? EscalationTeamId { get; internal set; }

    /// <summary>Whether it may be sent.</summary>
    public bool IsActive { get; internal set; } = true;

    public bool Asks(IReadOnlyList<SurveyQuestion> questions) => QuestionLines == Written(questions);

    /// <summary>The scale of the main score; null without one.</summary>
    public static (int Min, int Max)? ScaleOf(SurveyKind kind) => kind switch { SurveyKind.Csat => (1, 5), SurveyKind.Nps => (0, 10), SurveyKind.Ces => (1, 7), _ => null };

    static string Written(IReadOnlyList<SurveyQuestion> questions) => JsonSerializer.Serialize(questions, Json);
}
