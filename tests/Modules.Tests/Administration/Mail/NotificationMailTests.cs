using Microsoft.EntityFrameworkCore;
using Platform.Administration.Notifications;
using Platform.Contracts;
using Platform.Contracts.Administration;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Events;
using Platform.Kernel.Graph;

namespace Platform.Modules.Tests.Administration.Mail;

/// <summary>Messages in the program and by mail: the real plugin, real servers, and what happens when they refuse, wait or hang up.</summary>
public sealed class NotificationMailTests
{
    static Dictionary<string, string?> Settings(int port, bool signsIn) => new()
    {
        ["Plugins:Connections:mail:Plugin"] = "platform.mail", ["Plugins:Connections:mail:Config:host"] = "127.0.0.1", ["Plugins:Connections:mail:Config:port"] = $"{port}",
        ["Plugins:Connections:mail:Config:security"] = "none", ["Plugins:Connections:mail:Config:from"] = "support@shop.test", ["Plugins:Connections:mail:Config:fromName"] = "客户服务中心",
        [signsIn ? "Plugins:Connections:mail:Config:user" : "Unused:User"] = "support@shop.test", [signsIn ? "Plugins:Connections:mail:Config:password" : "Unused:Password"] = "secret://MAIL", ["Secrets:MAIL"] = "secret",
        ["Notifications:FirstRetry"] = "00:00:01", ["Notifications:AskAgain"] = "00:00:01", ["Notifications:MostAttempts"] = "3",
    };

    [TheoryOnMailServers, ClassData(typeof(OnBoth))]
    public async Task A_mail_arrives_once_in_Chinese_whatever_is_delivered_twice(Provider provider)
    {
        await using var mail = await MailServer.StartAsync();
        await using var org = await Org.StartAsync(provider, Settings(mail.Smtp, signsIn: true));
        var (buyer, token) = await PersonAsync(org, "wang", "buyer@shop.test");
        var key = await AskAsync(org, [new Recipient(AccountId: buyer), new Recipient(AccountId: buyer)]);
        await UntilAsync(org, key, NotificationChannel.Email, n => n.State == NotificationState.Sent);
        await TestApp.EventuallyAsync(async () => (await mail.InboxAsync("buyer@shop.test")).Count == 1, "the mail is in the mailbox");
        var arrived = (await mail.InboxAsync("buyer@shop.test"))[0];
        Assert.Equal("您有2条必读公告待确认", arrived.Subject);
        Assert.Contains("《春节值班》", arrived.TextBody);
        Assert.Equal(("客户服务中心", "auto-generated"), (arrived.From[0].Name, arrived.Headers["Auto-Submitted"]));
        Assert.EndsWith("@shop.test", arrived.MessageId);

        // In the program too, and once.
        var inbox = (await org.App.DataAsync("{ myNotifications(first: 10, unread: true) { nodes { id title channel state } totalCount } me { unreadNotifications } }", null, token));
        var mine = Assert.Single(inbox.GetProperty("myNotifications").GetProperty("nodes").EnumerateArray());
        Assert.Equal(("IN_APP", "DELIVERED", 1), (mine.GetProperty("channel").GetString(), mine.GetProperty("state").GetString(), inbox.GetProperty("me").GetProperty("unreadNotifications").GetInt32()));
        var read = await org.App.MutateAsync("markNotificationsRead", new { ids = new[] { mine.GetProperty("id").GetString() } }, "account { unreadNotifications }", token);
        Assert.Equal(0, read.GetProperty("account").GetProperty("unreadNotifications").GetInt32());

        // The event delivered again without the memory of it, and the sending too: nothing is doubled.
        await ForgetAsync(org);
        await Task.Delay(3000);
        Assert.Equal(2, await org.ReadAsync(db => db.Set<Notification>().CountAsync(n => n.EventKey == key)));
        Assert.Single(await mail.InboxAsync("buyer@shop.test"));

        // A crash between asking the carrier and noting its answer: SMTP cannot be asked, so it is not sent again.
        await using (var db = await org.Contexts.CreateDbContextAsync())
            await db.Set<Notification>().Where(n => n.EventKey == key && n.Channel == NotificationChannel.Email).ExecuteUpdateAsync(s => s.SetProperty(n => n.State, NotificationState.Queued));
        await ForgetAsync(org);
        await UntilAsync(org, key, NotificationChannel.Email, n => n is { State: NotificationState.Failed, Reason: "OUTCOME_UNKNOWN" });
        Assert.Single(await mail.InboxAsync("buyer@shop.test"));
    }

    [TheoryOnMailServers, ClassData(typeof(OnBoth))]
    public async Task A_connection_is_tried_against_the_server_before_it_is_kept(Provider provider)
    {
        await using var mail = await MailServer.StartAsync();
        await using var org = await Org.StartAsync(provider);
        async Task<System.Text.Json.JsonElement> TryAsync(string password) => (await org.App.DataAsync("query($c: JSON) { pluginConnectionTrial(pluginId: \"platform.mail\", configuration: $c) { works hasCheck code words partner } }",
            new { c = new { host = "127.0.0.1", port = mail.Smtp, security = "none", from = "support@shop.test", user = "support@shop.test", password } })).GetProperty("pluginConnectionTrial");
        var right = await TryAsync("secret");
        Assert.True(right.GetProperty("works").GetBoolean(), right.ToString());
        var wrong = await TryAsync("not-the-password");
        Assert.Equal((false, "SMTP_SIGN_IN_REFUSED"), (wrong.GetProperty("works").GetBoolean(), wrong.GetProperty("code").GetString()));
        Assert.DoesNotContain("not-the-password", wrong.ToString(), StringComparison.Ordinal);

        // Set up through the API, it carries what people are told.
        await org.App.MutateAsync("createPluginConnection", new { code = "mail", pluginId = "platform.mail", configuration = new { host = "127.0.0.1", port = mail.Smtp, security = "none", from = "support@shop.test", user = "support@shop.test", password = "secret" } }, "pluginConnectionSettings { id }");
        await TestApp.EventuallyAsync(async () => (await org.App.DataAsync("{ pluginConnections { code standing } }")).GetProperty("pluginConnections").EnumerateArray().Any(c => c.GetProperty("code").GetString() == "mail" && c.GetProperty("standing").GetString() == "ACTIVE"), "the connection is open");
        var (person, _) = await PersonAsync(org, "wang", "buyer@shop.test");
        await UntilAsync(org, await AskAsync(org, [new Recipient(AccountId: person)]), NotificationChannel.Email, n => n.State == NotificationState.Sent);
    }

    [TheoryOnMailServers, ClassData(typeof(OnBoth))]
    public async Task Refusals_are_told_apart_and_what_may_pass_is_tried_again(Provider provider)
    {
        await using var mail = await MailServer.StartAsync();
        await using var org = await Org.StartAsync(provider, Settings(mail.Smtp, signsIn: false));
        var (grey, _) = await PersonAsync(org, "grey", "greylist@shop.test");
        var (unknown, _) = await PersonAsync(org, "unknown", "unknown@shop.test");
        var (far, _) = await PersonAsync(org, "far", "somebody@elsewhere.test");
        var (silent, silentToken) = await PersonAsync(org, "silent", "buyer@shop.test");
        var (nowhere, _) = await PersonAsync(org, "nowhere", null);
        await org.App.MutateAsync("setNotificationPreference", new { declinedChannels = new[] { "EMAIL" } }, "notificationPreference { declinedChannels hasEmail }", silentToken);
        var key = await AskAsync(org, [.. new[] { grey, unknown, far, silent, nowhere }.Select(a => new Recipient(AccountId: a))]);

        await UntilAsync(org, key, NotificationChannel.Email, n => n is { State: NotificationState.Failed, Reason: "RECIPIENT_REFUSED" } && n.Detail!.Contains("no such user", StringComparison.Ordinal), unknown);
        await UntilAsync(org, key, NotificationChannel.Email, n => n is { State: NotificationState.Failed, Reason: "RECIPIENT_REFUSED" } && n.Detail!.Contains("relay", StringComparison.Ordinal), far);
        await UntilAsync(org, key, NotificationChannel.Email, n => n is { State: NotificationState.Suppressed, Reason: "CHANNEL_DECLINED" }, silent);
        await UntilAsync(org, key, NotificationChannel.Email, n => n is { State: NotificationState.Suppressed, Reason: "NO_ADDRESS" }, nowhere);
        await UntilAsync(org, key, NotificationChannel.Email, n => n is { State: NotificationState.Queued, Reason: "SMTP_TRY_LATER", Attempt: > 1 }, grey);
        await UntilAsync(org, key, NotificationChannel.Email, n => n is { State: NotificationState.Failed, Reason: "SMTP_TRY_LATER", Attempt: 3 }, grey);

        // Whoever looks after deliveries sees why, and has it sent again.
        var row = (await org.App.DataAsync("{ notificationDeliveries(first: 50, where: { state: { eq: FAILED } }) { nodes { id version reason detail accountId attempt connection } totalCount } }")).GetProperty("notificationDeliveries");
        Assert.Equal(3, row.GetProperty("totalCount").GetInt32());
        var failed = row.GetProperty("nodes").EnumerateArray().First(n => n.GetProperty("reason").GetString() == "SMTP_TRY_LATER");
        await org.App.MutateAsync("retryNotification", new { id = failed.GetProperty("id").GetString(), expectedVersion = failed.GetProperty("version").GetInt64() }, "notification { state attempt }");
        await UntilAsync(org, key, NotificationChannel.Email, n => n is { State: NotificationState.Failed, Attempt: 4 }, grey);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_line_that_breaks_after_the_content_is_an_unknown_outcome_and_is_not_repeated(Provider provider)
    {
        using var smtp = new CutOffSmtp();
        await using var org = await Org.StartAsync(provider, Settings(smtp.Port, signsIn: false));
        var (person, token) = await PersonAsync(org, "wang", "buyer@shop.test");
        var key = await AskAsync(org, [new Recipient(AccountId: person)]);
        await UntilAsync(org, key, NotificationChannel.Email, n => n is { State: NotificationState.Failed, Reason: "OUTCOME_UNKNOWN" });
        Assert.Equal(1, smtp.Taken);

        // Quiet hours hold back what can wait, and nothing that cannot.
        var now = TimeZoneInfo.ConvertTimeFromUtc(DateTime.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));
        await org.App.MutateAsync("setNotificationPreference", new { quietFrom = now.AddHours(-1).ToString("HH:mm", null), quietTo = now.AddHours(2).ToString("HH:mm", null) }, "notificationPreference { quietFrom hasEmail }", token);
        var waits = await AskAsync(org, [new Recipient(AccountId: person)]);
        await UntilAsync(org, waits, NotificationChannel.Email, n => n.State == NotificationState.Queued && n.DueAt > DateTime.UtcNow.AddMinutes(100));
        await UntilAsync(org, await AskAsync(org, [new Recipient(AccountId: person)], urgent: true), NotificationChannel.Email, n => n.State == NotificationState.Failed);

        // Bad wishes name their field.
        Assert.Equal("QUIET_HOURS_INCOMPLETE", await org.App.RefusalAsync("setNotificationPreference", new { quietFrom = "21:00" }, "notificationPreference { id }", token));
        Assert.Equal("UNKNOWN_TIME_ZONE", await org.App.RefusalAsync("setNotificationPreference", new { timeZone = "Mars/Olympus" }, "notificationPreference { id }", token));
        Assert.Equal("INVALID_FORMAT", await org.App.RefusalAsync("setNotificationPreference", new { email = "a@b.test, c@d.test" }, "notificationPreference { id }", token));
        Assert.Equal("UNKNOWN_NOTIFICATION_KIND", await org.App.RefusalAsync("setNotificationPreference", new { inAppOnlyKinds = new[] { "NO_SUCH" } }, "notificationPreference { id }", token));

        // Own wording: placeholders are checked, and null goes back to the built-in text.
        Assert.Equal("UNKNOWN_PLACEHOLDER", await org.App.RefusalAsync("upsertNotificationTemplate", new { kind = "BULLETIN_DIGEST", locale = "zh-CN", subject = "{name}" }, "notificationTemplate { id }"));
        await org.App.MutateAsync("upsertNotificationTemplate", new { kind = "BULLETIN_DIGEST", locale = "zh-CN", subject = "还有{count}条公告" }, "notificationTemplate { subject body }");
        await UntilAsync(org, await AskAsync(org, [new Recipient(AccountId: person)]), NotificationChannel.InApp, n => n.Title == "还有2条公告");
        await org.App.MutateAsync("upsertNotificationTemplate", new { kind = "BULLETIN_DIGEST", locale = "zh-CN" }, "notificationTemplate { subject }");
        var wordings = (await org.App.DataAsync("{ notificationTemplates { kind locale subject isOwn placeholders } }")).GetProperty("notificationTemplates");
        Assert.Contains(wordings.EnumerateArray(), w => w.GetProperty("kind").GetString() == "BULLETIN_DIGEST" && w.GetProperty("locale").GetString() == "zh-CN" && !w.GetProperty("isOwn").GetBoolean());
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_party_is_written_to_in_its_own_language_and_not_by_a_way_that_it_declined(Provider provider)
    {
        using var smtp = new CutOffSmtp();
        await using var org = await Org.StartAsync(provider, Settings(smtp.Port, signsIn: false));
        async Task<long> PartyAsync(string name, object? wishes)
        {
            var party = (await org.App.MutateAsync("createParty", new { kind = "PERSON", displayName = name, roles = new[] { "CONSUMER" }, contactPoints = new[] { new { type = "EMAIL", value = name + "@shop.test" } } }, "party { id version }")).GetProperty("party");
            if (wishes is not null)
            {
                var input = System.Text.Json.JsonSerializer.SerializeToNode(wishes, System.Text.Json.JsonSerializerOptions.Web)!.AsObject();
                (input["id"], input["expectedVersion"]) = (party.GetProperty("id").GetString(), party.GetProperty("version").GetInt64());
                await org.App.MutateAsync("updateParty", input, "party { locale declinedChannels }");
            }
            return GlobalId.Row("Party", party.GetProperty("id").GetString()!);
        }
        var (english, silent, usual) = (await PartyAsync("smith", new { locale = "en" }), await PartyAsync("jones", new { locale = "en", declinedChannels = new[] { "EMAIL" } }), await PartyAsync("wang", null));
        await UntilAsync(org, await AskAsync(org, [new Recipient(PartyId: english)], urgent: true), NotificationChannel.Email, n => n is { Locale: "en", State: not NotificationState.Suppressed } && n.Title.All(char.IsAscii));
        await UntilAsync(org, await AskAsync(org, [new Recipient(PartyId: silent)], urgent: true), NotificationChannel.Email, n => n is { Locale: "en", State: NotificationState.Suppressed, Reason: "CHANNEL_DECLINED" });
        await UntilAsync(org, await AskAsync(org, [new Recipient(PartyId: usual)], urgent: true), NotificationChannel.Email, n => n is { Locale: "zh-CN", Title: "您有2条必读公告待确认" });
        foreach (var (wishes, field) in new (object, string)[] { (new { locale = "fr" }, "locale"), (new { declinedChannels = new[] { "EMAIL", "PHONE" } }, "declinedChannels.1") })
        {
            var input = System.Text.Json.JsonSerializer.SerializeToNode(wishes, System.Text.Json.JsonSerializerOptions.Web)!.AsObject();
            (input["id"], input["expectedVersion"]) = (GlobalId.Encode("Party", usual), 1);
            var error = (await org.App.MutateAsync("updateParty", input, "party { id }", refused: true)).GetProperty("userErrors")[0];
            Assert.Equal(("INVALID_FORMAT", field), (error.GetProperty("code").GetString(), error.GetProperty("field").GetString()));
        }
    }

    static async Task<(long Id, string Token)> PersonAsync(Org org, string login, string? email)
    {
        var account = await org.PersonAsync(login, org.Shanghai, ScopeKind.Unit, "administration:org:read");
        var token = await org.App.SignInAsync(login, Org.Password);
        if (email is not null) await org.App.MutateAsync("setNotificationPreference", new { email }, "notificationPreference { hasEmail }", token);
        return (account.Id, token);
    }

    /// <summary>Records the event as an aggregate would and returns its key.</summary>
    static async Task<string> AskAsync(Org org, IReadOnlyList<Recipient> to, bool urgent = false)
    {
        await using var db = await org.Contexts.CreateDbContextAsync();
        var asked = new NotificationRequested("BULLETIN_DIGEST", to, new SubjectRef("OrgUnit", org.Shanghai.Id), new Dictionary<string, string> { ["count"] = "2", ["titles"] = "《春节值班》\n《安全检查》" }, urgent);
        var row = new EventRow { Type = nameof(NotificationRequested), Data = EventJson.Write(asked), OccurredAt = db.Now, SubjectType = "OrgUnit", SubjectId = org.Shanghai.Id, SubjectVersion = 1, Org = org.Shanghai.Org.ToString(), CorrelationId = "test" };
        db.Add(row);
        db.Add(new DeliveryRow { EventId = row.Id, Consumer = "Administration/WhenNotificationRequested", OrderingKey = "test:" + row.Id, Sequence = 1, State = DeliveryState.Ready, DueAt = db.Now });
        await db.SaveChangesAsync();
        return "Administration:" + row.Id;
    }

    /// <summary>Everything about notifications is delivered once more, and nobody remembers the first time.</summary>
    static async Task ForgetAsync(Org org)
    {
        await using var db = await org.Contexts.CreateDbContextAsync();
        await db.Set<InboxRow>().Where(i => i.Consumer.StartsWith("Administration/WhenNotification")).ExecuteDeleteAsync();
        await db.Set<DeliveryRow>().Where(d => d.Consumer.StartsWith("Administration/WhenNotification") && d.State == DeliveryState.Done).ExecuteUpdateAsync(s => s.SetProperty(d => d.State, DeliveryState.Ready));
    }

    static async Task UntilAsync(Org org, string key, NotificationChannel channel, Func<Notification, bool> condition, long? account = null)
    {
        var seen = "";
        try
        {
            await TestApp.EventuallyAsync(async () =>
            {
                var found = await org.ReadAsync(db => db.Set<Notification>().AsNoTracking().Where(n => n.EventKey == key && n.Channel == channel && (account == null || n.AccountId == account)).ToListAsync());
                seen = string.Join("\n", found.Select(n => $"{n.State} {n.Reason} {n.Detail} try {n.Attempt} due {n.DueAt:O}"));
                return found.Count == 1 && condition(found[0]);
            }, "the message is as expected");
        }
        catch (Xunit.Sdk.XunitException e) { throw new Xunit.Sdk.XunitException($"{e.Message}\n{seen}\n{string.Join("\n", org.App.Log.Lines.TakeLast(5))}"); }
    }
}
