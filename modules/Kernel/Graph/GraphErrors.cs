namespace Platform.Kernel.Graph;

/// <summary>What the graph itself refuses, whatever the module.</summary>
public static class GraphErrors
{
    /// <summary>A list needs to know how many rows to bring.</summary>
    public static readonly ErrorCode PageSizeRequired = new("PAGE_SIZE_REQUIRED", "Say how many you want with first or last.", "请用 first 或 last 指定数量。");

    /// <summary>The page size is out of range, or both directions were asked for.</summary>
    public static readonly ErrorCode PageSize = new("PAGE_SIZE", "Give either first or last, between 0 and {max}.", "请只提供 first 或 last 之一，取值 0 至 {max}。");

    /// <summary>The cursor was not given out by this field with this order.</summary>
    public static readonly ErrorCode CursorInvalid = new("CURSOR_INVALID", "The cursor does not belong to this list in this order.", "游标不属于此列表或此排序。");

    /// <summary>A value does not fit its type.</summary>
    public static readonly ErrorCode BadInput = new("BAD_INPUT", "The value does not fit: {detail}", "输入值不合法：{detail}");

    /// <summary>The filter has too many conditions.</summary>
    public static readonly ErrorCode FilterNodes = new("LIMIT_FILTER_NODES", "A filter may have at most {max} conditions.", "筛选条件最多{max}个。");

    /// <summary>A list in a filter is too long.</summary>
    public static readonly ErrorCode FilterValues = new("LIMIT_FILTER_VALUES", "A list in a filter may have at most {max} values.", "筛选列表最多{max}个值。");

    /// <summary>The filter is nested too deeply.</summary>
    public static readonly ErrorCode FilterDepth = new("LIMIT_FILTER_DEPTH", "A filter may be nested at most {max} levels deep.", "筛选最多嵌套{max}层。");

    /// <summary>More sort keys than allowed.</summary>
    public static readonly ErrorCode SortKeys = new("LIMIT_SORT_KEYS", "A list may be sorted by at most {max} keys.", "最多按{max}个字段排序。");

    /// <summary>More ids at once than allowed.</summary>
    public static readonly ErrorCode Ids = new("LIMIT_IDS", "At most {max} ids may be asked for at once.", "一次最多查询{max}个标识。");

    /// <summary>Too many characters of the document.</summary>
    public static readonly ErrorCode LengthLimit = new("LIMIT_LENGTH", "The request exceeds the limit for characters of the document: at most {max}.", "请求超出限制（查询长度）：最多{max}。");

    /// <summary>Too many tokens of the document.</summary>
    public static readonly ErrorCode TokensLimit = new("LIMIT_TOKENS", "The request exceeds the limit for tokens of the document: at most {max}.", "请求超出限制（查询词元数）：最多{max}。");

    /// <summary>Too many levels of fields.</summary>
    public static readonly ErrorCode DepthLimit = new("LIMIT_DEPTH", "The request exceeds the limit for levels of fields: at most {max}.", "请求超出限制（字段层级）：最多{max}。");

    /// <summary>Too many fragments.</summary>
    public static readonly ErrorCode FragmentsLimit = new("LIMIT_FRAGMENTS", "The request exceeds the limit for fragments: at most {max}.", "请求超出限制（片段数）：最多{max}。");

    /// <summary>Too many fields after fragments are expanded.</summary>
    public static readonly ErrorCode FieldsLimit = new("LIMIT_FIELDS", "The request exceeds the limit for fields after fragments are expanded: at most {max}.", "请求超出限制（展开后的字段数）：最多{max}。");

    /// <summary>Too many repeated fields.</summary>
    public static readonly ErrorCode RepeatsLimit = new("LIMIT_REPEATS", "The request exceeds the limit for repeated fields: at most {max}.", "请求超出限制（重复字段数）：最多{max}。");

    /// <summary>Too many aliases.</summary>
    public static readonly ErrorCode AliasesLimit = new("LIMIT_ALIASES", "The request exceeds the limit for aliases: at most {max}.", "请求超出限制（别名数）：最多{max}。");

    /// <summary>Too many directives.</summary>
    public static readonly ErrorCode DirectivesLimit = new("LIMIT_DIRECTIVES", "The request exceeds the limit for directives: at most {max}.", "请求超出限制（指令数）：最多{max}。");

    /// <summary>Too many operations in a document.</summary>
    public static readonly ErrorCode OperationsLimit = new("LIMIT_OPERATIONS", "The request exceeds the limit for operations in a document: at most {max}.", "请求超出限制（操作数）：最多{max}。");

    /// <summary>Too many variables.</summary>
    public static readonly ErrorCode VariablesLimit = new("LIMIT_VARIABLES", "The request exceeds the limit for variables: at most {max}.", "请求超出限制（变量数）：最多{max}。");

    /// <summary>The request weighs too much.</summary>
    public static readonly ErrorCode ComplexityLimit = new("LIMIT_COMPLEXITY", "The request exceeds the limit for the weight of the request: at most {max}.", "请求超出限制（请求复杂度）：最多{max}。");

    /// <summary>Too many bytes of the request.</summary>
    public static readonly ErrorCode BodyLimit = new("LIMIT_BODY", "The request exceeds the limit for bytes of the request: at most {max}.", "请求超出限制（请求字节数）：最多{max}。");

    /// <summary>Too many operations on one socket.</summary>
    public static readonly ErrorCode SocketOperationsLimit = new("LIMIT_SOCKET_OPERATIONS", "The request exceeds the limit for operations on one socket: at most {max}.", "请求超出限制（单连接并发操作数）：最多{max}。");

    /// <summary>Fragments lead back to themselves.</summary>
    public static readonly ErrorCode FragmentCycle = new("FRAGMENT_CYCLE", "Fragment {name} spreads itself.", "片段{name}循环引用自身。");

    /// <summary>The document defines types instead of asking for something.</summary>
    public static readonly ErrorCode NotExecutable = new("NOT_EXECUTABLE", "Only operations and fragments can be executed.", "只能执行操作和片段。");

    /// <summary>GET may only read.</summary>
    public static readonly ErrorCode QueriesOnly = new("QUERIES_ONLY", "Only queries may be sent with GET.", "GET 请求只能执行查询。");

    /// <summary>A request that a cookie signs in lacks the header that a foreign page cannot send.</summary>
    public static readonly ErrorCode CsrfHeader = new("CSRF_HEADER_REQUIRED", "Send the header X-Requested-With.", "请发送 X-Requested-With 请求头。");

    /// <summary>The request needs a sign-in.</summary>
    public static readonly ErrorCode Unauthenticated = new("UNAUTHENTICATED", "Sign in first.", "请先登录。");

    /// <summary>The caller lacks a permission for a field.</summary>
    public static readonly ErrorCode Forbidden = new("FORBIDDEN", "You may not use {what}.", "您没有权限使用{what}。");

    /// <summary>The session ended while a subscription was open.</summary>
    public static readonly ErrorCode AccessEnded = new("ACCESS_ENDED", "Your access has ended.", "您的访问已结束。");

    /// <summary>The module behind a running subscription was switched off.</summary>
    public static readonly ErrorCode ModuleOff = new("MODULE_OFF", "This part of the program was switched off.", "该模块已停用。");

    /// <summary>The document is not GraphQL.</summary>
    public static readonly ErrorCode Syntax = new("SYNTAX_ERROR", "The document cannot be read: {detail}", "无法解析查询：{detail}");

    /// <summary>The document does not fit the schema.</summary>
    public static readonly ErrorCode Validation = new("VALIDATION_FAILED", "The document does not fit the schema: {detail}", "查询与模式不符：{detail}");

    /// <summary>A fault inside; the log knows more.</summary>
    public static readonly ErrorCode Internal = new("INTERNAL_ERROR", "Something went wrong on our side. Quote {reference}.", "服务器内部错误，请提供编号{reference}。");

    /// <summary>The database has no room left; what was asked for was not stored, and the same key may be sent again once there is room.</summary>
    public static readonly ErrorCode StorageFull = new("STORAGE_FULL", "The server has no storage left. Nothing was saved; try again once there is room.", "服务器存储空间已满，本次内容未保存，请在清理空间后重试。");

    /// <summary>The request took longer than allowed.</summary>
    public static readonly ErrorCode Timeout = new("TIMEOUT", "The request took too long.", "请求超时。");

    /// <summary>The program is starting.</summary>
    public static readonly ErrorCode NotReady = new("NOT_READY", "The program is starting. Try again in a moment.", "系统正在启动，请稍后重试。");

    /// <summary>Too many requests in too short a time.</summary>
    public static readonly ErrorCode RateLimited = new("RATE_LIMITED", "Too many requests. Try again in {seconds} s.", "请求过于频繁，请{seconds}秒后重试。");

    /// <summary>The request is not a GraphQL request.</summary>
    public static readonly ErrorCode BadRequest = new("BAD_REQUEST", "This is not a GraphQL request: {detail}", "不是有效的 GraphQL 请求：{detail}");
}
