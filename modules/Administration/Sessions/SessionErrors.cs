namespace Platform.Administration.Sessions;

/// <summary>Errors of signing in.</summary>
internal static class SessionErrors
{
    /// <summary>Unknown login, wrong password or disabled account: never told apart.</summary>
    public static readonly ErrorCode SignInFailed = new("SIGN_IN_FAILED", "Login or password is not right.", "登录名或密码不正确。");

    /// <summary>Too many wrong passwords for this login text; the password was not looked at.</summary>
    public static readonly ErrorCode LockedOut = new("LOCKED_OUT",
        "Too many wrong passwords for this login. Try again in {seconds} seconds.", "该登录名密码错误次数过多，请在{seconds}秒后重试。");

    /// <summary>More sign-ins than the machine can check.</summary>
    public static readonly ErrorCode Busy = new("SIGN_IN_BUSY", "Too many people are signing in at this moment. Try again.", "当前登录人数过多，请稍后重试。");

    /// <summary>The way to the outside issuer and back did not end well: forged, too late, or the issuer refused.</summary>
    public static readonly ErrorCode OutsideFailed = new("OUTSIDE_SIGN_IN_FAILED", "The sign-in at the outside issuer failed. Begin again.", "外部身份验证失败，请重新登录。");

    /// <summary>The issuer knows the person, this program has no active account for them.</summary>
    public static readonly ErrorCode OutsideUnknown = new("OUTSIDE_ACCOUNT_UNKNOWN", "There is no active account for you here. Ask your administrator.", "系统中没有您的有效账号，请联系管理员。");

    /// <summary>The refresh token is unknown, expired, used before or revoked.</summary>
    public static readonly ErrorCode RefreshFailed = new("REFRESH_FAILED", "The session has ended. Sign in again.", "会话已结束，请重新登录。");
}
