namespace Platform.AfterSales;

/// <summary>What printing slips refuses.</summary>
internal static class SlipErrors
{
    /// <summary>A paper size that slips are not drawn for.</summary>
    public static readonly ErrorCode PaperUnknown = new("SLIP_PAPER_UNKNOWN", "Slips are drawn on {papers}.", "单据支持的纸张：{papers}。");
}
