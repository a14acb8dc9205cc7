using Microsoft.Extensions.Options;
using Platform.Administration.Notifications;
using FileOptions = Platform.Administration.Files.FileOptions;

namespace Platform.Administration.CustomerSide;

/// <summary>What a front end for customers must know before anybody signs in.</summary>
/// <param name="Modules">Names of the modules that are on.</param>
/// <param name="CodesBy">Channels over which a sign-in code can go out now; empty when customers cannot sign in by code here.</param>
/// <param name="MostFileBytes">Largest file that a customer may upload, bytes.</param>
/// <param name="MayJoin">Whether somebody whom nobody knows yet becomes a customer by signing in.</param>
internal sealed record CustomerSite(IReadOnlyList<string> Modules, IReadOnlyList<NotificationChannel> CodesBy, long MostFileBytes, bool MayJoin);

internal sealed class CustomerSiteType : ObjectType<CustomerSite>
{
    public CustomerSiteType() => ShowsAll();
}

/// <summary>Tells what is offered; nothing of it is anybody's secret.</summary>
[Extends(typeof(Query)), Open]
internal sealed class CustomerSiteQuery(ModuleRegistry registry, IModuleSwitch modules, Carriers carriers, IOptions<CustomerSideOptions> options, IOptions<FileOptions> files)
{
    /// <summary>What customers can do here, for their front end; signed in or not.</summary>
    /// <param name="ct">Ends with the request.</param>
    public async Task<CustomerSite> CustomerSite(CancellationToken ct)
    {
        var channels = new List<NotificationChannel>();
        if (modules.IsOn("Customers"))
            foreach (var channel in new[] { NotificationChannel.Mobile, NotificationChannel.Email })
                if (await carriers.For(channel, ct) is not null) channels.Add(channel);
        return new([.. registry.All.Select(m => m.Name).Where(modules.IsOn)], channels, Math.Min(options.Value.FileBytes, files.Value.MaxBytes), options.Value.OpensParties);
    }
}
