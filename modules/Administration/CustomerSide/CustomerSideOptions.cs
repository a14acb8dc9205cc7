namespace Platform.Administration.CustomerSide;

/// <summary>Section <c>CustomerSide</c>: customers who sign in themselves.</summary>
internal sealed class CustomerSideOptions
{
    /// <summary>Code of the unit that accounts and parties opened by signing in belong to; null is head office.</summary>
    public string? Unit { get; set; }

    /// <summary>Whether somebody whom nobody knows becomes a customer by signing in; else no code goes out to them, and the answers do not tell.</summary>
    public bool OpensParties { get; set; } = true;

    /// <summary>Code of the role that they get.</summary>
    public string Role { get; set; } = CustomerRole.BuiltInCode;

    /// <summary>How long a code is good, from when it is sent.</summary>
    public TimeSpan CodeLife { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Wrong tries that a code survives.</summary>
    public int CodeTries { get; set; } = 5;

    /// <summary>Shortest time between two codes to one contact.</summary>
    public TimeSpan CodePause { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Codes to one contact within an hour.</summary>
    public int CodesAnHour { get; set; } = 5;

    /// <summary>Codes asked for from one network address within an hour.</summary>
    public int CodesAnHourPerAddress { get; set; } = 30;

    /// <summary>Codes tried from one network address within ten minutes.</summary>
    public int TriesPerAddress { get; set; } = 30;

    /// <summary>Largest file that somebody who is no staff may upload, bytes.</summary>
    public long FileBytes { get; set; } = 10L << 20;

    /// <summary>Files that such an account may upload within a day.</summary>
    public int FilesADay { get; set; } = 100;
}
