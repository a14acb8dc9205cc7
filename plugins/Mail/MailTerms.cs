using System.Text.Json;
using MailKit.Security;
using MimeKit;

namespace Platform.Mail;

/// <summary>A connection's configuration. The manifest's schema has checked ranges and forms; the defaults here are the schema's.</summary>
internal sealed record MailTerms
{
    public required string Host { get; init; }
    public required int Port { get; init; }
    public required SecureSocketOptions Security { get; init; }
    public required string? User { get; init; }
    public required string Password { get; init; }
    public required MailboxAddress From { get; init; }
    public required MailboxAddress? ReplyTo { get; init; }
    public required TimeSpan ConnectWithin { get; init; }
    public required TimeSpan AnswerWithin { get; init; }

    /// <exception cref="ArgumentException">An address is none: the connection does not open.</exception>
    public static MailTerms Read(JsonElement json)
    {
        string? Text(string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
        int Number(string name, int otherwise) => json.TryGetProperty(name, out var value) ? value.GetInt32() : otherwise;
        return new MailTerms
        {
            Host = Text("host")!,
            Port = Number("port", 587),
            Security = Text("security") switch { "tls" => SecureSocketOptions.SslOnConnect, "none" => SecureSocketOptions.None, _ => SecureSocketOptions.StartTls },
            User = Text("user"),
            Password = Text("password") ?? "",
            From = Mailbox(Text("fromName"), Text("from")!) ?? throw new ArgumentException("The sender's address is no mail address."),
            ReplyTo = Text("replyTo") is { } reply ? Mailbox(null, reply) ?? throw new ArgumentException("The reply address is no mail address.") : null,
            ConnectWithin = TimeSpan.FromSeconds(Number("connectSeconds", 15)),
            AnswerWithin = TimeSpan.FromSeconds(Number("sendSeconds", 30)),
        };
    }

    /// <summary>One address and nothing else: a list or a line break in it would reach people nobody meant.</summary>
    public static MailboxAddress? Mailbox(string? name, string address)
        => !address.Any(c => char.IsControl(c) || c is ',' or ';' or '<' or '>') && MailboxAddress.TryParse(address, out var box) && box.Address == address && address.Contains('@')
            ? new MailboxAddress(name is null ? null : string.Concat(name.Where(c => !char.IsControl(c))), address) : null;
}
