using Microsoft.EntityFrameworkCore;

namespace Platform.Customers.Data;

/// <summary>The tables of Customers.</summary>
internal sealed class CustomersDb(DbContextOptions<CustomersDb> options) : ModuleDb(options)
{
    protected override string Prefix => CustomersModule.TablePrefix;

    protected override void Map(ModelBuilder model)
    {
        PartyMapping.Map(model);
        ContactMapping.Map(model);
        AddressMapping.Map(model);
        CareMapping.Map(model);
        PlaceMapping.Map(model);
        MergeMapping.Map(model);
        InteractionMapping.Map(model);
        VisitMapping.Map(model);
        PrivacyMapping.Map(model);
        SegmentMapping.Map(model);
        VoiceMapping.Map(model);
        ReleaseMapping.Map(model);
        LeadMapping.Map(model);
    }
}
