namespace Platform.Kernel.Graph;

/// <summary>Shows the schema that a set of modules would have, without putting it into use.</summary>
public interface ISchemaPreview
{
    /// <summary>The schema language text, sorted.</summary>
    Task<string> Print(IReadOnlySet<string> modules, CancellationToken ct);
}
