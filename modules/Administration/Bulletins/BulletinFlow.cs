using Platform.Kernel.Flow;
using State = Platform.Administration.Bulletins.BulletinState;

namespace Platform.Administration.Bulletins;

/// <summary>The moves of a bulletin.</summary>
internal static class BulletinFlow
{
    public const string Read = "administration:bulletin:read", Write = "administration:bulletin:write", Publishing = "administration:bulletin:publish";
    public const string Submit = "submitBulletin", Publish = "publishBulletin", Schedule = "scheduleBulletin", Withdraw = "withdrawBulletin", Expire = "expireBulletin";

    public static readonly Flow<Bulletin, State> Table = new(b => b.State, (b, s) => b.State = s,
        new(Submit, State.Draft, State.Review, Write),
        new(Publish, State.Review, State.Published, Publishing),
        new(Schedule, State.Review, State.Scheduled, null),
        new(Publish, State.Scheduled, State.Published, null),
        new(Withdraw, State.Draft, State.Withdrawn, Write),
        new(Withdraw, State.Review, State.Withdrawn, Write),
        new(Withdraw, State.Scheduled, State.Withdrawn, Publishing),
        new(Withdraw, State.Published, State.Withdrawn, Publishing),
        new(Expire, State.Published, State.Expired, null));
}
