namespace Platform.Contracts;

/// <summary>Points at a document of any module without knowing the module.</summary>
/// <param name="Type">Name of its type in the schema, such as <c>Case</c>, <c>WorkOrder</c>, <c>Order</c>, <c>Party</c>.</param>
/// <param name="Id">Its id within its module.</param>
public readonly record struct SubjectRef(string Type, long Id)
{
    /// <summary><c>Case:42</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Type}:{Id}");
}
