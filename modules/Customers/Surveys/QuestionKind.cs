namespace Platform.Customers.Surveys;

/// <summary>How a question is answered.</summary>
internal enum QuestionKind
{
    /// <summary>A whole number on a scale.</summary>
    Scale = 0,

    /// <summary>One of the options.</summary>
    Single = 1,

    /// <summary>Any of the options.</summary>
    Multi = 2,

    /// <summary>Own words.</summary>
    Text = 3,
}
