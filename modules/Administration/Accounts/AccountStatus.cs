namespace Platform.Administration.Accounts;

/// <summary>Whether an account may sign in.</summary>
internal enum AccountStatus
{
    /// <summary>May sign in.</summary>
    Active = 0,

    /// <summary>May not; its sessions have ended. What it did stays under its name.</summary>
    Disabled = 1,
}
