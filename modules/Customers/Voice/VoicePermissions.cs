namespace Platform.Customers.Voice;

/// <summary>What one may be allowed to do about reviews and feedback.</summary>
internal static class VoicePermissions
{
    public const string ReviewWrite = "customers:review:write";
    public const string ReviewModerate = "customers:review:moderate";
    public const string ReviewReply = "customers:review:reply";
    public const string FeedbackRead = "customers:feedback:read";
    public const string FeedbackWrite = "customers:feedback:write";
    public const string FeedbackHandle = "customers:feedback:handle";
    public const string FeedbackConfigure = "customers:feedback:configure";
}
