using System.Globalization;

namespace Platform.Contracts;

/// <summary>Where in the four-tier organisation tree (head office, region, branch, site) something belongs.</summary>
/// <param name="Unit">The owning unit, at any tier.</param>
/// <param name="Region">The region above or at the unit; null when the unit hangs directly under head office.</param>
/// <param name="Branch">The branch above or at the unit; null when there is none on the way up.</param>
/// <param name="Site">The site, when the unit is one; null otherwise.</param>
/// <remarks>Each tier is a column of its own on a stored row, so that "everything below this region" is one equality and can lead an index.</remarks>
public readonly record struct OrgPath(long Unit, long? Region = null, long? Branch = null, long? Site = null)
{
    /// <summary>The text form used in events: <c>unit:region:branch:site</c>, a missing tier empty.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Unit}:{Region}:{Branch}:{Site}");

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static OrgPath Parse(string text)
    {
        var parts = text.Split(':');
        if (parts.Length != 4) throw new FormatException("An organisation path has four parts.");
        return new OrgPath(long.Parse(parts[0], CultureInfo.InvariantCulture), Tier(parts[1]), Tier(parts[2]), Tier(parts[3]));

        static long? Tier(string part) => part.Length == 0 ? null : long.Parse(part, CultureInfo.InvariantCulture);
    }
}
