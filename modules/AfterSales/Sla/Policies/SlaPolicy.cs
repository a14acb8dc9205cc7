namespace Platform.AfterSales;

/// <summary>What is promised to whom: response, arrival and settlement within a time, and who is told when it gets late.</summary>
internal sealed class SlaPolicy : Aggregate
{
    /// <summary>Code of the policy that takes whatever no other one takes.</summary>
    public const string DefaultCode = "DEFAULT";

    readonly List<SlaPolicyVersion> _versions = [];

    SlaPolicy() { }

    public SlaPolicy(string code) => Code = code;

    /// <summary>Code, unique; it never changes.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Name for people.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Order of asking: the first policy that fits is taken, lower positions first.</summary>
    public int Position { get; private set; }

    /// <summary>False when it is retired: no clock falls under it any more, running ones keep it.</summary>
    public bool IsActive { get; private set; } = true;

    /// <summary>All versions, oldest first; clocks keep the one they started under.</summary>
    public IReadOnlyList<SlaPolicyVersion> Versions => _versions;

    /// <summary>The policy of an untouched deployment.</summary>
    public static SlaPolicy Default()
    {
        var policy = new SlaPolicy(DefaultCode);
        policy.Write("默认服务时限", int.MaxValue, SlaPolicyTerms.Standard, null);
        return policy;
    }

    /// <summary>Writes a new version when the terms differ from the last ones; name and position are not part of the terms.</summary>
    public void Write(string name, int position, SlaPolicyTerms terms, DateTime? at)
    {
        (Name, Position, IsActive) = (name, Code == DefaultCode ? int.MaxValue : position, true);
        var text = terms.Text();
        if (_versions.MaxBy(v => v.Number) is { } last && last.Text == text) return;
        _versions.Add(new SlaPolicyVersion(_versions.Count + 1, text, at));
        Touch();
    }

    /// <summary>Takes it out of use.</summary>
    public void Retire() => IsActive = Code == DefaultCode ? throw new Refused(SlaErrors.DefaultPolicyStays, "id") : false;
}
