using System.Diagnostics;
using OpenTelemetry;

namespace Platform.Host;

/// <summary>Takes the secret of a webhook's address out of every trace before it is exported: the token is part of the path.</summary>
internal sealed class SecretPaths : BaseProcessor<Activity>
{
    const string Door = "/hooks/", Shown = "/hooks/{connection}/{token}/{kind}";

    public override void OnEnd(Activity data)
    {
        if (data.DisplayName.Contains(Door, StringComparison.OrdinalIgnoreCase) && !data.DisplayName.Contains("{token}", StringComparison.Ordinal)) data.DisplayName = Shown;
        foreach (var (key, value) in data.TagObjects.ToList())
            if (value is string text && text.Contains(Door, StringComparison.OrdinalIgnoreCase)) data.SetTag(key, Shown);
    }
}
