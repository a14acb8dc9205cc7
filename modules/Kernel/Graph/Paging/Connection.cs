namespace Platform.Kernel.Graph;

/// <summary>One page of a list, after the Relay connection specification. Made by <see cref="PageRequest{T}"/>.</summary>
public sealed class Connection<T> where T : class
{
    internal Connection() { }

    /// <summary>The rows of the page, in order.</summary>
    public required IReadOnlyList<T> Nodes { get; init; }

    /// <summary>The rows with their cursors; empty when neither edges nor page information were asked for.</summary>
    public required IReadOnlyList<Edge<T>> Edges { get; init; }

    /// <summary>Where the page lies in the list.</summary>
    public required PageInfo PageInfo { get; init; }

    /// <summary>Rows in the whole filtered list; counted only when asked for.</summary>
    public int TotalCount { get; init; }
}

/// <summary>A row and where it stands in its list.</summary>
/// <param name="Node">The row.</param>
/// <param name="Cursor">Opaque; valid for the same field and order only.</param>
public sealed record Edge<T>(T Node, string Cursor) where T : class;

/// <summary>Where a page lies in its list.</summary>
public sealed record PageInfo
{
    /// <summary>Whether rows follow; when paging backwards, whether a <c>before</c> cursor was given.</summary>
    public bool HasNextPage { get; init; }

    /// <summary>Whether rows precede; when paging forwards, whether an <c>after</c> cursor was given.</summary>
    public bool HasPreviousPage { get; init; }

    /// <summary>Cursor of the first row; null on an empty page.</summary>
    public string? StartCursor { get; init; }

    /// <summary>Cursor of the last row; null on an empty page.</summary>
    public string? EndCursor { get; init; }
}
