namespace Platform.Administration.Accounts;

/// <summary>Errors of accounts, passwords, roles and grants.</summary>
internal static class AccountErrors
{
    /// <summary>The password is too short.</summary>
    public static readonly ErrorCode PasswordTooShort = new("PASSWORD_TOO_SHORT", "A password has at least {min} characters.", "密码至少需要{min}个字符。");

    /// <summary>The password is or contains the login, or is one character over and over.</summary>
    public static readonly ErrorCode PasswordTooEasy = new("PASSWORD_TOO_EASY",
        "The password must differ from the login and must not be one character repeated.", "密码不能与登录名相同，也不能是同一字符的重复。");

    /// <summary>The present password is wrong.</summary>
    public static readonly ErrorCode PasswordWrong = new("PASSWORD_WRONG", "The present password is not right.", "当前密码不正确。");

    /// <summary>The account is disabled already.</summary>
    public static readonly ErrorCode AlreadyDisabled = new("ACCOUNT_DISABLED", "The account is disabled.", "该账号已停用。");

    /// <summary>Nobody disables himself.</summary>
    public static readonly ErrorCode NotYourself = new("NOT_YOURSELF", "You cannot do this to your own account.", "不能对自己的账号执行此操作。");

    /// <summary>The built-in role cannot be changed.</summary>
    public static readonly ErrorCode RoleBuiltIn = new("ROLE_BUILT_IN", "The role {role} is built in and cannot be changed.", "角色{role}为系统内置，不能修改。");

    /// <summary>No such permission in the program.</summary>
    public static readonly ErrorCode UnknownPermission = new("UNKNOWN_PERMISSION", "There is no permission {permission}.", "不存在权限{permission}。");

    /// <summary>A person grants only what he holds, within his own reach.</summary>
    public static readonly ErrorCode BeyondOwnRights = new("BEYOND_OWN_RIGHTS",
        "You do not hold {permission} with this reach yourself.", "您自己并不在此范围内拥有权限{permission}。");

    /// <summary>Somebody must remain who can do everything.</summary>
    public static readonly ErrorCode LastAdministrator = new("LAST_ADMINISTRATOR",
        "This is the last account that can administer everything.", "这是最后一个拥有全部管理权限的账号。");

    /// <summary>An unknown language.</summary>
    public static readonly ErrorCode UnknownLocale = new("UNKNOWN_LOCALE", "The language must be one of {known}.", "语言必须是以下之一：{known}。");
}
