namespace Platform.Administration.Accounts;

/// <summary>Something small that a front-end keeps for a person, such as the columns of a list. The program itself never reads it.</summary>
internal sealed class AccountPreference : Aggregate
{
    /// <summary>Longest name, characters.</summary>
    public const int MaxName = 80;

    /// <summary>Longest value, characters.</summary>
    public const int MaxValue = 8_000;

    /// <summary>Most preferences of one account.</summary>
    public const int MaxCount = 200;

    AccountPreference() { }

    /// <summary>Whose it is.</summary>
    public long AccountId { get; private set; }

    /// <summary>The front-end's own name for it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What is kept, as the front-end wrote it.</summary>
    public string Value { get; private set; } = "";

    public static AccountPreference Of(long accountId, string name) => new() { AccountId = accountId, Name = name };

    public void Keep(string value) => Value = value;
}
