namespace Platform.Kernel.Graph;

/// <summary>How much one request may ask for. Configuration section <c>GraphQL:Limits</c>; every refusal has a code.</summary>
public sealed record GraphLimits
{
    /// <summary>Characters of a document.</summary>
    public int Length { get; init; } = 64 * 1024;

    /// <summary>Tokens of a document.</summary>
    public int Tokens { get; init; } = 2000;

    /// <summary>Levels of fields.</summary>
    public int Depth { get; init; } = 15;

    /// <summary>Fragment definitions.</summary>
    public int Fragments { get; init; } = 50;

    /// <summary>Fields after every fragment spread is expanded.</summary>
    public int Fields { get; init; } = 2000;

    /// <summary>Times that response names may be repeated within selection sets.</summary>
    public int Repeats { get; init; } = 10;

    /// <summary>Aliased fields.</summary>
    public int Aliases { get; init; } = 30;

    /// <summary>Directives in use.</summary>
    public int Directives { get; init; } = 50;

    /// <summary>Operations in a document.</summary>
    public int Operations { get; init; } = 5;

    /// <summary>Variables, declared or sent.</summary>
    public int Variables { get; init; } = 50;

    /// <summary>Validation errors after which validation stops.</summary>
    public int Errors { get; init; } = 5;

    /// <summary>Weight of a request: fields, times the rows of the lists they are in.</summary>
    public int Complexity { get; init; } = 20_000;

    /// <summary>Conditions in one <c>where</c>.</summary>
    public int FilterNodes { get; init; } = 50;

    /// <summary>Values in one list of a <c>where</c>.</summary>
    public int FilterValues { get; init; } = 100;

    /// <summary>Levels of one <c>where</c>.</summary>
    public int FilterDepth { get; init; } = 5;

    /// <summary>Keys in one <c>order</c>.</summary>
    public int SortKeys { get; init; } = 5;

    /// <summary>Rows of one page.</summary>
    public int PageSize { get; init; } = 100;

    /// <summary>Bytes of a request's body.</summary>
    public int BodyBytes { get; init; } = 1 << 20;

    /// <summary>How long one query or mutation may take.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether <c>__schema</c> and <c>__type</c> answer without a sign-in.</summary>
    public bool AnonymousIntrospection { get; init; }

    /// <summary>Requests that one caller may make at once, on top of the rate.</summary>
    public int Burst { get; init; } = 200;

    /// <summary>Requests per second of one caller (or address, when nobody is signed in).</summary>
    public int PerSecond { get; init; } = 50;

    /// <summary>Operations that one socket may run at the same time.</summary>
    public int SocketOperations { get; init; } = 20;

    /// <summary>Bytes of one message from a socket.</summary>
    public int SocketMessageBytes { get; init; } = 256 * 1024;

    /// <summary>Messages that may wait for a slow socket before it is closed.</summary>
    public int SocketQueue { get; init; } = 256;

    /// <summary>Bytes that may wait for a slow socket before it is closed.</summary>
    public int SocketQueueBytes { get; init; } = 4 << 20;

    /// <summary>How long a socket may stay without <c>connection_init</c>.</summary>
    public TimeSpan SocketInit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often an open socket's session is looked at again.</summary>
    public TimeSpan SocketRecheck { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Web origins that may use the API from a browser besides its own; <c>*</c> allows any.</summary>
    public string[] Origins { get; init; } = [];
}
