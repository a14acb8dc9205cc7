namespace Platform.Kernel.Graph;

/// <summary>Direction of one sort key. Missing values come before all others ascending and after them descending.</summary>
internal enum SortEnumType
{
    /// <summary>Smallest first, missing values before them.</summary>
    ASC,

    /// <summary>Largest first, missing values after them.</summary>
    DESC,
}
