namespace Platform.AfterSales;

/// <summary>What the parts of a job report are called, for people.</summary>
internal static class JobFieldNames
{
    public static string Of(JobField field, string locale)
    {
        var (zh, en) = field switch
        {
            JobField.Symptom => ("故障现象", "symptom"),
            JobField.Fault => ("故障代码", "fault"),
            JobField.Cause => ("故障原因", "cause"),
            JobField.Action => ("处理措施", "action"),
            JobField.Labour => ("工时", "labour minutes"),
            JobField.Parts => ("所用配件", "parts used"),
            JobField.Checklist => ("检查项目", "checklist"),
            JobField.Photo => ("照片", "photo"),
            JobField.Signature => ("客户签名", "signature"),
            JobField.Result => ("处理结果", "result"),
            JobField.Meter => ("读数", "meter reading"),
            _ => throw new ArgumentOutOfRangeException(nameof(field)),
        };
        return locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? zh : en;
    }
}
