using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MimeKit;

namespace Platform.Mail;

/// <summary>Makes the mail of a message: UTF-8, plain text, with HTML beside it where there is some.</summary>
internal static class Letter
{
    public static MimeMessage Of(NotificationMessage message, MailboxAddress to, MailTerms terms, DateTimeOffset now)
    {
        var letter = new MimeMessage { MessageId = IdOf(message.Key, terms), Date = now, Subject = OneLine(message.Subject) };
        letter.From.Add(terms.From);
        letter.To.Add(to);
        if (terms.ReplyTo is { } reply) letter.ReplyTo.Add(reply);
        // RFC 3834: so that no robot answers a robot.
        letter.Headers.Add("Auto-Submitted", "auto-generated");
        if (message.Urgent) letter.Priority = MessagePriority.Urgent;
        letter.Headers.Add(HeaderId.ContentLanguage, message.Locale);
        letter.Body = new BodyBuilder { TextBody = message.Body, HtmlBody = message.Html }.ToMessageBody();
        return letter;
    }

    /// <summary>The same key gives the same id, so that a mail that came twice shows as one in every mailbox that looks.</summary>
    public static string IdOf(string key, MailTerms terms)
        => $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{terms.From.Address}\n{key}"))))[..40]}@{terms.From.Domain}";

    static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
