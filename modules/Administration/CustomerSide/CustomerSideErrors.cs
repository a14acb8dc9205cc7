namespace Platform.Administration.CustomerSide;

/// <summary>Errors of signing in by one-time code.</summary>
internal static class CustomerSideErrors
{
    /// <summary>The deployment has no customers to sign in.</summary>
    public static readonly ErrorCode Off = new("SIGN_IN_CODE_OFF", "Signing in by code is not offered here.", "本系统未开通验证码登录。");

    /// <summary>Neither a phone number nor an e-mail address.</summary>
    public static readonly ErrorCode NoContact = new("SIGN_IN_CONTACT_INVALID", "Give a phone number without extension or an e-mail address.", "请填写手机号码（不含分机）或电子邮箱。");

    /// <summary>No plugin carries messages to such contacts.</summary>
    public static readonly ErrorCode NoChannel = new("SIGN_IN_CHANNEL_MISSING", "Codes cannot be sent to this kind of contact here. Use another one.", "系统暂不支持向此类联系方式发送验证码，请更换联系方式。");

    /// <summary>Wrong, used, expired, never sent, or of somebody who may not sign in: never told apart.</summary>
    public static readonly ErrorCode Wrong = new("SIGN_IN_CODE_WRONG", "The code is not right or not valid any more. Ask for a new one.", "验证码不正确或已失效，请重新获取。");

    /// <summary>Somebody who is no staff has uploaded enough for today.</summary>
    public static readonly ErrorCode EnoughFiles = new("FILES_ENOUGH", "You may upload at most {max} files a day.", "每天最多可上传{max}个文件。");
}
