namespace Platform.AfterSales;

/// <summary>What stands on a dispatch slip (派工单). Always Chinese: it is a document of the trade.</summary>
internal static class DispatchSlip
{
    public static Slip Of(WorkOrder order, ServiceItem? item, ServiceProvider? provider, Technician? technician, WorkContact? contact, DateTime printedAt)
    {
        var visit = order.Appointments.LastOrDefault(a => a.Stands);
        return new Slip("派工单", order.Number,
        [
            new("服务项目", item is null ? order.ServiceItemCode : $"{item.Name}（{item.Code}）"), new("工作类型", Kind(order.Kind)),
            new("优先级", Priority(order.Priority)), new("上门次数", FormattableString.Invariant($"第{(visit?.Visit ?? order.Visits + 1)}次")),
            new("受理时间", BusinessDay.Text(order.CreatedAt)), new("承诺完成", order.PromisedBy is { } by ? BusinessDay.Text(by) : null),
            new("预约上门", visit is null ? null : $"{BusinessDay.Text(visit.From)} 至 {BusinessDay.Text(visit.To)}", Wide: true),
            new("联系人", contact?.Name), new("联系电话", contact?.Phone),
            new("服务地点", order.Place, Wide: true), new("地址", contact?.Address, Wide: true),
            new("产品", order.ProductCode), new("品牌", order.Brand), new("机身编号", order.SerialNumber), new("技能要求", order.RequiredSkills.Length == 0 ? null : order.RequiredSkills),
            new("服务网点", provider?.Name), new("技师", technician is null ? null : $"{technician.Name}（{technician.Code}）"),
        ],
        [
            new("服务内容", [order.Title, .. order.Description is { Length: > 0 } text ? [text] : Array.Empty<string>()]),
            .. order.RemainingWork is { } rest ? [new SlipBlock("遗留工作", [rest])] : Array.Empty<SlipBlock>(),
            .. order.Checklist.Length > 0 ? [new SlipBlock("检查项目", [.. order.Checklist.Split('\n').Select(p => $"□ 正常  □ 异常    {p}")])] : Array.Empty<SlipBlock>(),
            new("处理记录（故障、原因、措施）", [], 4), new("更换配件（名称、数量、旧/新编号）", [], 3), new("客户意见", ["□ 满意  □ 一般  □ 不满意"], 1),
        ], ["技师签名", "客户签名", "日期"], "打印时间 " + BusinessDay.Text(printedAt));
    }

    static string Kind(WorkKind kind) => kind switch
    {
        WorkKind.Install => "安装", WorkKind.Repair => "维修", WorkKind.Inspect => "检测", WorkKind.Maintain => "保养", WorkKind.PropertyService => "物业服务", WorkKind.Recall => "召回",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    static string Priority(WorkPriority priority) => priority switch
    {
        WorkPriority.Low => "低", WorkPriority.Normal => "普通", WorkPriority.High => "高", WorkPriority.Urgent => "紧急",
        _ => throw new ArgumentOutOfRangeException(nameof(priority)),
    };
}
