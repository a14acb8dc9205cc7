namespace Platform.Administration.Bulletins;

/// <summary>Section <c>Bulletins</c>.</summary>
internal sealed class BulletinOptions
{
    /// <summary>True when nobody may publish what they submitted themselves.</summary>
    public bool FourEyes { get; set; }

    /// <summary>How long after the publication those who have not confirmed a must-read are reminded, and how long after each reminder; zero never.</summary>
    public TimeSpan RemindAfter { get; set; } = TimeSpan.FromDays(1);
}
