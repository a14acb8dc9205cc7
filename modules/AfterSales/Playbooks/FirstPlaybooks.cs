namespace Platform.AfterSales;

/// <summary>The playbooks that hold until somebody writes another one for the kind.</summary>
internal static class FirstPlaybooks
{
    public static readonly IReadOnlyList<Playbook> All =
    [
        new Playbook(CaseKind.Complaint).Fill("投诉处理 · Complaint", Steps(
            ("CALM", "致歉并安抚客户，24小时内首次联系", "Apologise, calm the customer; first contact within 24 hours", true),
            ("VERIFY", "核实事实：调取订单、派工与通话记录", "Establish the facts: orders, work orders, calls", true),
            ("CAUSE", "认定原因与责任部门", "Find cause and responsible department", true),
            ("PROPOSE", "提出处理方案并征得客户同意", "Propose a remedy and get the customer's consent", true),
            ("IMPROVE", "记录改进措施，防止再次发生", "Note what keeps it from happening again", false))),
        new Playbook(CaseKind.Dispute).Fill("纠纷处理 · Dispute", Steps(
            ("CLAIM", "写明双方主张与金额", "Write down both sides' claims and the amount", true),
            ("EVIDENCE", "收集订单、付款、物流与照片等证据", "Collect evidence: order, payment, waybill, photos", true),
            ("RULE", "对照交易规则与法律条款判断责任", "Judge by the rules of trade and the law", true),
            ("OFFER", "给出退货、换货、维修、仅退款或驳回的书面方案", "Offer return, exchange, repair, refund or refusal in writing", true),
            ("EXECUTE", "执行方案并确认款物到位", "Carry it out and confirm money and goods", false))),
        new Playbook(CaseKind.Suggestion).Fill("建议处理 · Suggestion", Steps(
            ("THANK", "感谢客户并告知处理方式", "Thank the customer and say what happens next", true),
            ("ASSESS", "转相关部门评估是否采纳", "Have the department judge it", true),
            ("ANSWER", "将结果答复客户", "Tell the customer the result", true))),
        new Playbook(CaseKind.Issue).Fill("客户问题单 · Issue slip", Steps(
            ("DESCRIBE", "写清问题、涉及产品与客户期望", "Describe the matter, the product and what the customer expects", true),
            ("REPLY", "取得责任部门书面答复", "Get the department's written answer", true),
            ("INFORM", "将答复告知客户", "Tell the customer", true),
            ("SATISFACTION", "回访客户满意度", "Ask whether the customer is satisfied", false))),
    ];

    static IEnumerable<PlaybookStep> Steps(params (string Code, string Zh, string En, bool Mandatory)[] steps)
        => steps.Select((s, i) => new PlaybookStep { Position = i + 1, Code = s.Code, Zh = s.Zh, En = s.En, IsMandatory = s.Mandatory });
}
