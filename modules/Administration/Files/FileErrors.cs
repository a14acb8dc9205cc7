namespace Platform.Administration.Files;

/// <summary>Errors of uploading.</summary>
internal static class FileErrors
{
    /// <summary>Larger than allowed.</summary>
    public static readonly ErrorCode TooBig = new("FILE_TOO_BIG", "A file may have at most {max} bytes.", "文件大小不能超过{max}字节。");

    /// <summary>Not a type that is taken.</summary>
    public static readonly ErrorCode TypeNotAllowed = new("FILE_TYPE_NOT_ALLOWED",
        "The content is none of the allowed types: {allowed}.", "文件内容不属于允许的类型：{allowed}。");

    /// <summary>The name says one type, the content is another.</summary>
    public static readonly ErrorCode TypeMismatch = new("FILE_TYPE_MISMATCH",
        "The name ends in {extension}, but the content is {found}.", "文件名后缀为{extension}，但内容为{found}。");

    /// <summary>There was no file in the request, or it was empty.</summary>
    public static readonly ErrorCode Missing = new("FILE_MISSING", "The request holds no file, or an empty one.", "请求中没有文件或文件为空。");
}
