namespace Platform.Contracts;

/// <summary>Helps events to say what they are about.</summary>
public static class Subjects
{
    /// <summary>The references whose id is known.</summary>
    public static IEnumerable<SubjectRef> Of(params (string Type, long? Id)[] known)
        => known.Where(k => k.Id is not null).Select(k => new SubjectRef(k.Type, k.Id!.Value));
}
