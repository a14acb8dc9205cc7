using Platform.Kernel.Notifications;

namespace Platform.Administration.CustomerSide;

/// <summary>What customers who sign in are told.</summary>
internal static class CustomerSideNotices
{
    /// <summary>To whoever asked to sign in; sent past the books of notifications, because the code must be stored nowhere.</summary>
    public static readonly NotificationKind SignInCode = new("SIGN_IN_CODE",
        new("登录验证码", "您的登录验证码是{code}，{minutes}分钟内有效，请勿告知他人。如非本人操作，请忽略本消息。"),
        new("Your sign-in code", "Your sign-in code is {code}. It is valid for {minutes} minutes; tell it to nobody. If you did not ask for it, ignore this message.")) { Topic = Platform.Contracts.Customers.ContactTopic.Security };
}
