namespace Platform.Customers.Privacy;

/// <summary>What is refused about people's rights.</summary>
internal static class PrivacyErrors
{
    /// <summary>A company or department.</summary>
    public static readonly ErrorCode NotAPerson = new("NOT_A_PERSON", "Only people and households have a right to be erased or to get their data.", "仅个人或家庭客户可申请清除或导出个人数据。");

    /// <summary>A merged record.</summary>
    public static readonly ErrorCode Merged = new("ERASE_THE_SURVIVOR", "This record was merged: name the one that goes on; both are erased together.", "该记录已被合并：请指定保留的客户，两者将一并处理。");

    /// <summary>Nothing is left of it.</summary>
    public static readonly ErrorCode Erased = new("PARTY_ERASED", "This person was erased.", "该客户的个人数据已清除。");

    /// <summary>One is under way.</summary>
    public static readonly ErrorCode AskedAlready = new("ERASURE_ASKED_ALREADY", "An erasure of this person is under way.", "该客户的清除申请正在处理中。");

    /// <summary>Somebody confirms their own request.</summary>
    public static readonly ErrorCode FourEyes = new("ERASURE_FOUR_EYES", "Whoever asked for the erasure cannot confirm it.", "申请人不能确认自己的清除申请。");

    /// <summary>Something stands against it.</summary>
    public static readonly ErrorCode Held = new("ERASURE_HELD", "{count} things stand against the erasure; see its holds.", "有{count}项事由阻止清除，请查看阻止事由。");

    /// <summary>It was decided or is over.</summary>
    public static readonly ErrorCode Decided = new("ERASURE_DECIDED", "This request was decided already.", "该申请已有结论。");

    /// <summary>A hold that does not stand.</summary>
    public static readonly ErrorCode HoldOver = new("HOLD_RELEASED", "This hold was released already.", "该保留已解除。");
}
