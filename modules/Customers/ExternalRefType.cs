namespace Platform.Customers;

/// <summary>What GraphQL shows of a party's key in another system.</summary>
internal sealed class ExternalRefType : ObjectType<ExternalRef>
{
    public ExternalRefType()
    {
        Shows(r => r.System);
        Shows(r => r.Key);
    }
}
