namespace Platform.EndToEnd.Tests;

/// <summary>What is wrong is said with its code and its field, and nothing is half done.</summary>
public sealed class BadReturnInput
{
    [Theory, ClassData(typeof(OnBoth))]
    public async Task Each_mutation_names_what_is_wrong_and_changes_nothing(Provider provider)
    {
        await using var it = await ReturnShop.OpenAsync(provider);
        var (order, other) = (await it.DeliveredAsync((ReturnShop.Medium, 2), (ReturnShop.Cap, 1)), await it.DeliveredAsync((ReturnShop.Mug, 1)));
        var (shirt, mug) = ((await it.LinesAsync(order))[ReturnShop.Medium], (await it.LinesAsync(other))[ReturnShop.Mug]);
        object Ask(object line, string kind = "RETURN_REFUND", string? o = "order") => new { orderId = o == "order" ? order : o, kind, lines = new[] { line } };
        (object Input, string Code, string? Field)[] asks =
        [
            (Ask(new { orderLineId = shirt, quantity = 3, reason = "QUALITY" }), "RETURN_TOO_MANY", "lines.0.quantity"),
            (Ask(new { orderLineId = shirt, quantity = 0, reason = "QUALITY" }), "OUT_OF_RANGE", "lines.0.quantity"),
            (Ask(new { orderLineId = mug, quantity = 1, reason = "QUALITY" }), "RETURN_FOREIGN_LINE", "lines.0.orderLineId"),
            (Ask(new { orderLineId = order, quantity = 1, reason = "QUALITY" }), "RETURN_FOREIGN_LINE", "lines.0.orderLineId"),
            (Ask(new { orderLineId = shirt, quantity = 1, reason = "QUALITY" }, o: shirt), "NOT_FOUND", "orderId"),
            (Ask(new { orderLineId = shirt, quantity = 1, reason = "QUALITY" }, o: null), "RETURN_ONE_ORDER", "orderId"),
            (Ask(new { quantity = 1, reason = "QUALITY" }, o: null), "REQUIRED", "lines.0.name"),
            (Ask(new { orderLineId = shirt, quantity = 1, reason = "QUALITY", resolution = "KEEP" }), "RETURN_KIND_MISMATCH", "lines.0.resolution"),
            (Ask(new { orderLineId = shirt, quantity = 1, reason = "QUALITY", resolution = "REPAIR" }, "REFUND_ONLY"), "RETURN_KIND_MISMATCH", "lines.0.resolution"),
            (Ask(new { orderLineId = shirt, quantity = 1, reason = "WRONG_SIZE", exchangeSku = "NO-SUCH" }, "EXCHANGE"), "RETURN_SKU_UNKNOWN", "lines.0.exchangeSku"),
            (Ask(new { orderLineId = shirt, quantity = 1, reason = "QUALITY", note = new string('字', 1001) }), "TOO_LONG", "lines.0.note"),
            (Ask(new { orderLineId = shirt, quantity = 1, reason = "QUALITY", photos = new[] { order } }), "NOT_FOUND", "lines.0.photos.0"),
            (Ask(new { orderLineId = shirt, quantity = 1, reason = "QUALITY", photos = Enumerable.Repeat("x", 10) }), "TOO_MANY", "lines.0.photos"),
            (new { orderId = order, kind = "RETURN_REFUND", lines = Array.Empty<object>() }, "RETURN_NOTHING", "lines"),
            (new { orderId = order, kind = "RETURN_REFUND", lines = new[] { new { orderLineId = shirt, quantity = 1, reason = "QUALITY" }, new { orderLineId = shirt, quantity = 1, reason = "QUALITY" } } }, "RETURN_LINE_TWICE", "lines.1.orderLineId"),
        ];
        foreach (var (input, code, field) in asks) await RefusedAsync(it, "requestReturn", input, code, field);
        // Wrong types are refused before anything runs.
        Assert.Equal("BAD_INPUT", await TopAsync(it, "requestReturn", new { orderId = order, kind = "GIVE_ALL", lines = Array.Empty<object>(), idempotencyKey = "12345678" }));
        Assert.Equal("BAD_INPUT", await TopAsync(it, "requestReturn", new { orderId = order, kind = "EXCHANGE", lines = new[] { new { orderLineId = shirt, quantity = "two", reason = "QUALITY" } }, idempotencyKey = "12345678" }));
        Assert.Equal(0, await Behind.NumberAsync(it.App, "SELECT COUNT(*) FROM asv_returns"));

        // Against the rules it takes a reason.
        var late = await it.RequestAsync(order, "RETURN_REFUND", new { orderLineId = shirt, quantity = 1, reason = "NO_REASON", opened = true });
        var (id, line) = (Shop.Text(late, "id"), Shop.Text(late.GetProperty("lines")[0], "id"));
        await MoveRefusedAsync(it, "authoriseReturn", id, new { }, "RETURN_NOT_ELIGIBLE", "reason");
        await MoveRefusedAsync(it, "authoriseReturn", id, new { reason = "老客户", lines = new[] { new { lineId = line, quantity = 2 } } }, "RETURN_TOO_MANY", "lines.0.quantity");
        await MoveRefusedAsync(it, "authoriseReturn", id, new { reason = "老客户", lines = new[] { new { lineId = shirt, quantity = 1 } } }, "RETURN_LINE_UNKNOWN", "lines.0.lineId");
        await RefusedAsync(it, "authoriseReturn", new { id, expectedVersion = 99, reason = "x" }, "VERSION_CONFLICT", "expectedVersion");
        var illegal = await MoveRefusedAsync(it, "receiveReturn", id, new { lines = new[] { new { lineId = line, quantity = 1 } } }, "RETURN_MORE_THAN_AUTHORISED", "lines.0.quantity");
        illegal = await MoveRefusedAsync(it, "finishRepair", id, new { }, "ILLEGAL_TRANSITION", null);
        Assert.Contains("authoriseReturn, declineReturn, askReturnInfo, cancelReturn", illegal.GetProperty("args").ToString());
        await MoveRefusedAsync(it, "declineReturn", id, new { reason = " " }, "REQUIRED", "reason");
        await it.ChangeAsync("authoriseReturn", id, new { reason = "老客户" });
        await MoveRefusedAsync(it, "sendReturn", id, new { courier = "顺丰", waybillNumber = "SF1" }, "INVALID_FORMAT", "courier");
        await MoveRefusedAsync(it, "decideReturn", id, new { reason = "x" }, "RETURN_GOODS_EXPECTED", null);
        await MoveRefusedAsync(it, "receiveReturn", id, new { lines = new[] { new { lineId = line, quantity = 2 } } }, "RETURN_MORE_THAN_AUTHORISED", "lines.0.quantity");
        await it.ReceiveAllAsync(id);
        await MoveRefusedAsync(it, "inspectReturn", id, new { lines = new[] { new { lineId = line, accepted = 2 } } }, "RETURN_INSPECTED_MISMATCH", "lines.0.accepted");
        await MoveRefusedAsync(it, "inspectReturn", id, new { lines = Array.Empty<object>() }, "RETURN_LINE_MISSING", "lines");
        await MoveRefusedAsync(it, "inspectReturn", id, new { lines = new[] { new { lineId = line, accepted = 0, rejected = 1, rejectedTo = "RESTOCK" } } }, "INVALID_FORMAT", "lines.0.rejectedTo");
        await MoveRefusedAsync(it, "cancelReturn", id, new { reason = "晚了" }, "ILLEGAL_TRANSITION", null);
        await it.ChangeAsync("inspectReturn", id, new { lines = new[] { new { lineId = line, accepted = 0, rejected = 1 } } });
        await MoveRefusedAsync(it, "decideReturn", id, new { reason = "x", lines = new[] { new { lineId = line, resolution = "REFUND" } } }, "RETURN_NOTHING_ACCEPTED", "lines.0.resolution");
        await MoveRefusedAsync(it, "decideReturn", id, new { reason = "x", compensationMinor = 30000 }, "RETURN_REFUND_TOO_LARGE", "lines");
        await MoveRefusedAsync(it, "decideReturn", id, new { reason = "x", freightMinor = 1001 }, "RETURN_REFUND_TOO_LARGE", "freightMinor");
        await MoveRefusedAsync(it, "decideReturn", id, new { reason = "x", compensationMinor = -1 }, "OUT_OF_RANGE", "compensationMinor");
        Assert.Equal(0, await Behind.NumberAsync(it.App, "SELECT COUNT(*) FROM ord_refunds"));

        // Policies, budgets and disputes.
        await RefusedAsync(it, "upsertReturnPolicy", new { code = "DEFAULT", name = "x", isActive = false }, "RETURN_POLICY_DEFAULT", "isActive");
        await RefusedAsync(it, "upsertReturnPolicy", new { code = "X", name = "x", categories = new[] { "A" }, sendWithinDays = 0 }, "OUT_OF_RANGE", "sendWithinDays");
        await RefusedAsync(it, "setLossBudget", new { limitMinor = -1 }, "OUT_OF_RANGE", "limitMinor");
        await RefusedAsync(it, "raiseDispute", new { orderId = order, kind = "QUALITY", statement = "" }, "REQUIRED", "statement");
        await RefusedAsync(it, "raiseDispute", new { orderId = order, kind = "QUALITY", statement = "x", lines = new[] { new { orderLineId = mug, quantity = 1 } } }, "RETURN_FOREIGN_LINE", "lines.0.orderLineId");
        await RefusedAsync(it, "raiseDispute", new { orderId = order, kind = "QUALITY", statement = "x", lines = new[] { new { orderLineId = shirt, quantity = 3 } } }, "RETURN_TOO_MANY", "lines.0.quantity");
        await RefusedAsync(it, "raiseDispute", new { orderId = other, kind = "QUALITY", statement = "x", returnId = id }, "NOT_FOUND", "returnId");
        Assert.Equal((0L, 0L), (await Behind.NumberAsync(it.App, "SELECT COUNT(*) FROM asv_disputes"), await Behind.NumberAsync(it.App, "SELECT COUNT(*) FROM asv_cases")));
        await it.CheckAsync(order, other);
    }

    static async Task<JsonElement> RefusedAsync(ReturnShop it, string mutation, object input, string code, string? field)
    {
        var result = mutation switch { "upsertReturnPolicy" => "returnPolicy", "setLossBudget" => "lossBudget", "raiseDispute" => "dispute", _ => "returnAuthorization" };
        var errors = (await it.App.MutateAsync(mutation, input, result + " { id }", refused: true)).GetProperty("userErrors");
        Assert.True(Shop.Text(errors[0], "code").StartsWith(code, StringComparison.Ordinal), $"{mutation}: {errors}");
        if (field is not null) Assert.Equal(field, errors[0].GetProperty("field").GetString());
        Assert.NotEmpty(Shop.Text(errors[0], "message"));
        return errors[0];
    }

    static async Task<JsonElement> MoveRefusedAsync(ReturnShop it, string mutation, string id, object more, string code, string? field)
    {
        for (var attempt = 0; ; attempt++)
        {
            var input = JsonSerializer.SerializeToNode(more, JsonSerializerOptions.Web)!.AsObject();
            (input["id"], input["expectedVersion"]) = (id, (await it.ReturnAsync(id)).GetProperty("version").GetInt64());
            var errors = (await it.App.MutateAsync(mutation, input, "returnAuthorization { id }", refused: true)).GetProperty("userErrors");
            if (Shop.Text(errors[0], "code") == "VERSION_CONFLICT" && code != "VERSION_CONFLICT" && attempt < 20) continue;
            Assert.True(Shop.Text(errors[0], "code").StartsWith(code, StringComparison.Ordinal), $"{mutation}: {errors}");
            if (field is not null) Assert.Equal(field, errors[0].GetProperty("field").GetString());
            return errors[0];
        }
    }

    static async Task<string> TopAsync(ReturnShop it, string mutation, object input)
        => Shop.Text((await it.App.PostAsync($"mutation($input: {char.ToUpperInvariant(mutation[0]) + mutation[1..]}Input!) {{ {mutation}(input: $input) {{ userErrors {{ code }} }} }}", new { input }, await it.App.AdminAsync())).GetProperty("errors")[0].GetProperty("extensions"), "code");
}
