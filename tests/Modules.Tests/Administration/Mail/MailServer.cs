using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Imap;
using MimeKit;

namespace Platform.Modules.Tests.Administration.Mail;

/// <summary>A test with real mail servers. It needs ../shared, exim, dovecot and root; where one is missing it says so and counts as skipped.</summary>
public sealed class TheoryOnMailServersAttribute : TheoryAttribute
{
    public TheoryOnMailServersAttribute()
        => Skip = Repository.Shared is null ? "Needs the scripts in ../shared, which are not part of the project."
            : !File.Exists("/usr/sbin/exim4") || !File.Exists("/usr/sbin/dovecot") ? "Needs exim4-daemon-light, dovecot-imapd and dovecot-lmtpd (./test installs them as root)."
            : Environment.UserName != "root" ? "The mail servers start as root only." : null!;
}

/// <summary>exim and dovecot of one's own on free ports, in a folder of their own, ended by their own process ids.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("platform-mail-").FullName;

    public int Smtp { get; } = FreePort();

    public int Imap { get; } = FreePort();

    public static async Task<MailServer> StartAsync()
    {
        var it = new MailServer();
        var script = Path.Combine(it._folder, "start.sh");
        File.Copy(Path.Combine(Repository.Shared!, "servers", "mail", "start.sh"), script);
        using var start = Process.Start(new ProcessStartInfo("bash", [script, it._folder + "/run", $"{it.Smtp}", $"{it.Imap}", $"{FreePort()}"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        File.SetUnixFileMode(it._folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        await start.WaitForExitAsync();
        if (start.ExitCode != 0) throw new InvalidOperationException(await start.StandardError.ReadToEndAsync());
        for (var wait = 0; ; wait++)
        {
            try
            {
                foreach (var port in new[] { it.Smtp, it.Imap })
                {
                    using var probe = new TcpClient();
                    await probe.ConnectAsync(IPAddress.Loopback, port);
                }
                return it;
            }
            catch (SocketException) when (wait < 100) { await Task.Delay(100); }
        }
    }

    /// <summary>What lies in a mailbox.</summary>
    public async Task<IReadOnlyList<MimeMessage>> InboxAsync(string user)
    {
        using var imap = new ImapClient();
        await imap.ConnectAsync("127.0.0.1", Imap, MailKit.Security.SecureSocketOptions.None);
        await imap.AuthenticateAsync(user, "secret");
        await imap.Inbox.OpenAsync(FolderAccess.ReadOnly);
        var mails = new List<MimeMessage>();
        for (var i = 0; i < imap.Inbox.Count; i++) mails.Add(await imap.Inbox.GetMessageAsync(i));
        await imap.DisconnectAsync(true);
        return mails;
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public ValueTask DisposeAsync()
    {
        foreach (var file in new[] { "run/exim.pid", "run/dove/master.pid" })
            if (File.Exists(Path.Combine(_folder, file)) && int.TryParse(File.ReadAllText(Path.Combine(_folder, file)).Trim(), out var id))
                try { Process.GetProcessById(id).Kill(entireProcessTree: true); } catch (ArgumentException) { }
        try { Directory.Delete(_folder, recursive: true); } catch (IOException) { }
        return default;
    }
}
