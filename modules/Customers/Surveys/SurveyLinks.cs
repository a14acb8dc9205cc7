using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Platform.Customers.Data;
using Platform.Customers.FollowUps;
using Platform.Kernel.Notifications;
using Platform.Kernel.Security;

namespace Platform.Customers.Surveys;

/// <summary>Gives the link to whoever writes the invitation, at that moment; nothing once the survey was answered or has run out.</summary>
internal sealed class SurveyLinks(IDbContextFactory<CustomersDb> dbs, FieldCipher cipher, IOptions<SurveySettings> settings) : ISecretArguments
{
    public string Kind => CareNotices.SurveyInvitation.Code;

    public async Task<IReadOnlyDictionary<string, string>> For(SubjectRef subject, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var token = await db.Set<Survey>().AsNoTracking().Where(s => s.Id == subject.Id).Select(s => s.TokenSealed).FirstOrDefaultAsync(ct);
        return token is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["link"] = Link(token) };
    }

    public string Link(string tokenSealed) => settings.Value.LinkBase + cipher.Reveal(tokenSealed);
}
