namespace Platform.AfterSales;

/// <summary>Who reads a message on a case.</summary>
internal enum MessageVisibility
{
    /// <summary>The customer reads it: an answer.</summary>
    Public = 0,

    /// <summary>Staff only: a note.</summary>
    Internal = 1,
}
