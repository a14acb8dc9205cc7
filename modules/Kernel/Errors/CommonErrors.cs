namespace Platform.Kernel.Errors;

/// <summary>Errors that any module may give.</summary>
public static class CommonErrors
{
    /// <summary>No such object, or none the caller may see: the two are never told apart.</summary>
    public static readonly ErrorCode NotFound = new("NOT_FOUND", "There is no such {what}.", "没有这样的{what}。");

    /// <summary>The object changed since the client read it.</summary>
    public static readonly ErrorCode VersionConflict = new("VERSION_CONFLICT",
        "This was changed by somebody else in the meantime: it is now version {current}, you sent {expected}. Load it again.",
        "数据已被他人修改：当前版本为{current}，您提交的是{expected}。请重新加载。");

    /// <summary>The person that is named as owner, manager or assignee cannot sign in.</summary>
    public static readonly ErrorCode AccountInactive = new("ACCOUNT_INACTIVE", "This person cannot sign in any more. Name somebody else.", "该人员的账号已停用，请另选他人。");

    /// <summary>The idempotency key was used with another body.</summary>
    public static readonly ErrorCode IdempotencyKeyReused = new("IDEMPOTENCY_KEY_REUSED",
        "This idempotency key was already used for another request.", "该幂等键已用于另一个请求。");

    /// <summary>A mandatory value is missing or blank.</summary>
    public static readonly ErrorCode Required = new("REQUIRED", "A value is required.", "此项必填。");

    /// <summary>A text is longer than its limit.</summary>
    public static readonly ErrorCode TooLong = new("TOO_LONG", "At most {max} characters are allowed.", "最多允许{max}个字符。");

    /// <summary>A number is outside its range.</summary>
    public static readonly ErrorCode OutOfRange = new("OUT_OF_RANGE", "The value must be between {min} and {max}.", "取值必须在{min}与{max}之间。");

    /// <summary>A value does not have the expected form.</summary>
    public static readonly ErrorCode InvalidFormat = new("INVALID_FORMAT", "The value does not have the expected form: {expected}.", "格式不正确，应为：{expected}。");

    /// <summary>A list has more entries than allowed.</summary>
    public static readonly ErrorCode TooMany = new("TOO_MANY", "At most {max} entries are allowed.", "最多允许{max}项。");

    /// <summary>Something with this value exists already.</summary>
    public static readonly ErrorCode AlreadyExists = new("ALREADY_EXISTS", "{what} {value} exists already.", "{what}{value}已存在。");

    /// <summary>The state does not allow this step.</summary>
    public static readonly ErrorCode IllegalTransition = new("ILLEGAL_TRANSITION",
        "{step} is not possible from {from}. Possible now: {possible}.", "状态为{from}时不能执行{step}。当前可执行：{possible}。");

    /// <summary>The caller lacks the permission.</summary>
    public static readonly ErrorCode PermissionMissing = new("PERMISSION_MISSING", "You may not do this: {permission} is needed.", "您没有权限：需要{permission}。");
}
