namespace Platform.AfterSales;

/// <summary>What cases may refuse, besides the common errors.</summary>
internal static class CaseErrors
{
    public static readonly ErrorCode FieldNotYours = new("FIELD_NOT_YOURS", "You may not set this: {permission} is needed.", "您不能填写此项：需要{permission}权限。");
    public static readonly ErrorCode NoParty = new("NO_PARTY", "This account is not tied to a customer, so it cannot ask for service itself.", "该账号未关联客户，不能自助申请服务。");
    public static readonly ErrorCode NobodyNamed = new("NOBODY_NAMED", "Say who came: a customer, or a name with a phone number or e-mail address.", "请填写来访人：选择客户，或填写姓名及电话或邮箱。");
    public static readonly ErrorCode NotInTeam = new("NOT_IN_TEAM", "The person does not belong to team {team} or cannot sign in.", "该人员不属于团队{team}或不能登录。");
    public static readonly ErrorCode CaseTaken = new("CASE_TAKEN", "Somebody has this case already.", "该工单已有人受理。");
    public static readonly ErrorCode CaseOver = new("CASE_OVER", "Case {number} is finished.", "工单{number}已办结。");
    public static readonly ErrorCode SameCase = new("SAME_CASE", "A case cannot be merged into itself.", "工单不能与自身合并。");
    public static readonly ErrorCode SameTeam = new("SAME_TEAM", "Team {team} has this case already.", "团队{team}已持有该工单。");
    public static readonly ErrorCode Contradiction = new("CONTRADICTION", "{one} and {other} cannot be given together.", "{one}与{other}不能同时填写。");
    public static readonly ErrorCode ChannelNotYours = new("CHANNEL_NOT_YOURS", "Customers come by {channels}.", "客户自助渠道仅限：{channels}。");
    public static readonly ErrorCode KindNotYours = new("KIND_NOT_YOURS", "Customers may ask for {kinds}.", "客户可申请的类型：{kinds}。");
    public static readonly ErrorCode FollowUpNotPlanned = new("FOLLOW_UP_NOT_PLANNED", "Nobody has planned or waived the call back for this case yet. Try again in a moment, or plan it.", "该工单的回访尚未安排或豁免，请稍后重试或先安排回访。");
    public static readonly ErrorCode DefaultQueue = new("DEFAULT_QUEUE", "The default queue takes what nothing else does and cannot be switched off.", "默认队列用于兜底，不能停用。");
    public static readonly ErrorCode ReplyOutstanding = new("REPLY_OUTSTANDING", "A written answer to this case is outstanding.", "该工单仍有未提交的书面答复。");
    public static readonly ErrorCode StepsOpen = new("STEPS_OPEN", "Mandatory steps of the playbook are open: {steps}.", "作业指导中的必做步骤尚未完成：{steps}。");
    public static readonly ErrorCode StepUnknown = new("STEP_UNKNOWN", "The playbook of this case has no step {step}.", "该工单的作业指导中没有步骤{step}。");
    public static readonly ErrorCode StepDone = new("STEP_DONE", "Step {step} is done or skipped already.", "步骤{step}已完成或已跳过。");
    public static readonly ErrorCode NotHeadOffice = new("NOT_HEAD_OFFICE", "Team {team} does not belong to head office.", "团队{team}不属于总部。");
    public static readonly ErrorCode DueInThePast = new("DUE_IN_THE_PAST", "The time must lie in the future, within 90 days.", "截止时间必须晚于当前时间，且在90天以内。");
    public static readonly ErrorCode CaseOverForReply = new("CASE_NOT_OPEN", "Case {number} is not open.", "工单{number}未处于办理中。");
    public static readonly ErrorCode NotInPhase = new("NOT_IN_PHASE", "The state {phase} belongs to another phase.", "当前状态{phase}不属于该阶段。");
}
