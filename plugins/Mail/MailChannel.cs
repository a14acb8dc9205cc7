using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Platform.Mail;

/// <summary>
/// One SMTP session per message. Until the last dot nothing was taken, so any trouble before means "again later"; what is lost after it is an unknown outcome.
/// </summary>
internal sealed class MailChannel(MailTerms terms, TimeProvider clock) : INotificationChannel, ICheckConnection
{
    const int LongestSubject = 200, LongestBody = 100_000;

    public Task<Result<ChannelDescription>> Describe(DescribeChannelRequest request, CallContext context, CancellationToken cancellation)
        => Task.FromResult(Result.Ok(new ChannelDescription { Address = AddressKind.Email, LongestSubject = LongestSubject, LongestBody = LongestBody, CarriesHtml = true }));

    public async Task<Result<NotificationReceipt>> Send(NotificationMessage message, CallContext context, CancellationToken cancellation)
    {
        if (MailTerms.Mailbox(message.RecipientName, message.Address) is not { } to)
            return new PluginError { Kind = ErrorKind.InvalidInput, Code = "ADDRESS_INVALID", FieldErrors = [new FieldError { Path = nameof(message.Address), Code = "ADDRESS_INVALID" }] };
        var letter = Letter.Of(message, to, terms, clock.GetUtcNow());
        using var session = new Session { Timeout = (int)terms.AnswerWithin.TotalMilliseconds };
        var stage = Stage.Connecting;
        try
        {
            await Enter(session, reached => stage = reached, cancellation);
            stage = Stage.Sending;
            var answer = await session.SendAsync(letter, cancellation);
            stage = Stage.Taken;
            await session.DisconnectAsync(true, cancellation);
            return Receipt(message.Key, answer);
        }
        catch (Exception) when (stage == Stage.Taken) { return Receipt(message.Key, null); } // only the good-bye failed
        catch (Exception e) when (stage != Stage.Sending && Unwelcome(e) is { } why) { return why; }
        catch (SmtpCommandException e) { return Refusal(e); }
        catch (Exception e) when (stage == Stage.Sending && session.ContentLeft && e is SmtpProtocolException or IOException or SocketException or OperationCanceledException or TimeoutException or ServiceNotConnectedException)
        {
            return new OutcomeUnknown<NotificationReceipt>(e is OperationCanceledException or TimeoutException ? "DEADLINE_PASSED" : "CONNECTION_LOST");
        }
        catch (Exception e) when (e is SmtpProtocolException or IOException or SocketException or TimeoutException or ServiceNotConnectedException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return Failed(ErrorKind.Transient, stage == Stage.Connecting ? "SMTP_UNREACHABLE" : "SMTP_CONNECTION_LOST", e.Message);
        }
    }

    /// <summary>Connects, signs in and says good-bye: what a message would need, without one.</summary>
    public async Task<Result<ConnectionChecked>> Check(CheckConnectionRequest request, CallContext context, CancellationToken cancellation)
    {
        using var session = new Session { Timeout = (int)terms.AnswerWithin.TotalMilliseconds };
        var stage = Stage.Connecting;
        try
        {
            await Enter(session, reached => stage = reached, cancellation);
            await session.NoOpAsync(cancellation);
            await session.DisconnectAsync(true, cancellation);
            return new ConnectionChecked { Partner = $"{terms.Host}:{terms.Port}" };
        }
        catch (Exception e) when (Unwelcome(e) is { } why) { return why; }
        catch (SmtpCommandException e) { return Refusal(e).Error!; }
        catch (Exception e) when (e is SmtpProtocolException or IOException or SocketException or TimeoutException or ServiceNotConnectedException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return new PluginError { Kind = ErrorKind.Transient, Code = stage == Stage.Connecting ? "SMTP_UNREACHABLE" : "SMTP_CONNECTION_LOST", VendorMessage = e.Message };
        }
    }

    async Task Enter(Session session, Action<Stage> reached, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(terms.ConnectWithin);
        await session.ConnectAsync(terms.Host, terms.Port, terms.Security, patience.Token);
        reached(Stage.SigningIn);
        if (terms.User is { } user) await session.AuthenticateAsync(user, terms.Password, patience.Token);
    }

    static PluginError? Unwelcome(Exception e) => e switch
    {
        AuthenticationException => new PluginError { Kind = ErrorKind.Auth, Code = "SMTP_SIGN_IN_REFUSED", VendorMessage = e.Message },
        SslHandshakeException => new PluginError { Kind = ErrorKind.Auth, Code = "SMTP_TLS_FAILED", VendorMessage = e.Message },
        NotSupportedException => new PluginError { Kind = ErrorKind.Auth, Code = "SMTP_NOT_OFFERED", VendorMessage = e.Message }, // no STARTTLS, no way to sign in
        _ => null,
    };

    // RFC 5321 4.2.1: 4yz may succeed later, 5yz never will.
    static Result<NotificationReceipt> Refusal(SmtpCommandException e)
    {
        var code = ((int)e.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var later = (int)e.StatusCode is >= 400 and < 500;
        return new PluginError
        {
            Kind = later ? ErrorKind.Transient : ErrorKind.Rejected, VendorCode = code, VendorMessage = e.Message,
            Code = later ? "SMTP_TRY_LATER" : e.ErrorCode switch { SmtpErrorCode.RecipientNotAccepted => "RECIPIENT_REFUSED", SmtpErrorCode.SenderNotAccepted => "SENDER_REFUSED", _ => "MESSAGE_REFUSED" },
        };
    }

    static Result<NotificationReceipt> Failed(ErrorKind kind, string code, string words) => Result.Failed<NotificationReceipt>(kind, code, words);

    static Result<NotificationReceipt> Receipt(string key, string? answer)
        => new NotificationReceipt { Key = key, CarrierNumber = answer is { Length: > 200 } ? answer[..200] : answer };

    enum Stage { Connecting, SigningIn, Sending, Taken }

    /// <summary>Knows whether the server was given the content: after that nobody can say what it did with it.</summary>
    sealed class Session : SmtpClient, ITransferProgress
    {
        public bool ContentLeft { get; private set; }

        public void Report(long bytesTransferred, long totalSize) => ContentLeft = true;

        public void Report(long bytesTransferred) => ContentLeft = true;

        public Task<string> SendAsync(MimeKit.MimeMessage letter, CancellationToken ct) => base.SendAsync(letter, ct, this);
    }
}
