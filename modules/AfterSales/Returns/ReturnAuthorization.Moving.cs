namespace Platform.AfterSales;

internal sealed partial class ReturnAuthorization
{
    /// <summary>The customer sent the goods; a wrong number may be corrected until something was scanned.</summary>
    public void Send(string courier, string waybillNumber, Caller caller, DateTime now)
    {
        if (ScannedAt is not null || ShipmentId is not null) throw new Refused(CommonErrors.IllegalTransition, null, ("step", "sendReturn"), ("from", "IN_TRANSIT"), ("possible", "receiveReturn"));
        ReturnFlow.Table.Fire(this, "sendReturn", caller);
        (Courier, WaybillNumber, SentAt) = (courier, waybillNumber, SentAt ?? now);
        Record(() => new ReturnSent(Id, Number, OrderId, CaseId, PartyId, courier, waybillNumber, Told(l => l.Authorised)));
    }

    /// <summary>The courier has the parcel.</summary>
    public void Scan(DateTime at)
    {
        if (ScannedAt is not null) return;
        ScannedAt = at;
        Touch();
    }

    /// <summary>The parcel is at our door.</summary>
    public void Arrive(DateTime at)
    {
        Scan(at);
        ArrivedAt ??= at;
        Touch();
    }

    /// <summary>Counts goods in.</summary>
    /// <param name="pieces">Pieces by line id, above zero.</param>
    /// <param name="isLast">True when nothing more will come although not everything is here.</param>
    /// <param name="caller">Who.</param>
    /// <param name="now">When, UTC.</param>
    public void Receive(IReadOnlyDictionary<long, long> pieces, bool isLast, Caller caller, DateTime now)
    {
        var reasons = new Reasons();
        foreach (var line in _lines.Where(l => pieces.ContainsKey(l.Id)))
            reasons.AddIf(pieces[line.Id] < 1 || pieces[line.Id] > line.Authorised - line.Received, ReturnErrors.MoreThanAuthorised, $"lines.{line.Position - 1}.quantity", ("max", line.Authorised - line.Received));
        reasons.AddIf(pieces.Count == 0 && _lines.TrueForAll(l => l.Received == 0), ReturnErrors.NothingToReturn, "lines");
        reasons.ThrowIfAny();
        ReturnFlow.Table.Fire(this, "receiveReturn", caller);
        foreach (var line in _lines.Where(l => pieces.ContainsKey(l.Id))) line.Receive(pieces[line.Id]);
        var (receipt, complete) = (++Receipts, isLast || _lines.TrueForAll(l => l.Received == l.Authorised));
        var told = _lines.Where(l => pieces.ContainsKey(l.Id)).ToList();
        if (complete)
        {
            ReturnFlow.Table.Fire(this, "completeReceipt", Caller.System);
            ReceivedAt = now;
            Tell(ReturnNotices.Received);
        }
        Record(() => new ReturnReceived(Id, Number, receipt, ShipmentId, complete, OrderId, CaseId, PartyId, [.. told.Select(l => l.Told(pieces[l.Id]))]));
    }

    /// <summary>Goods were looked at: every received piece is accepted or not, and it is said what becomes of it.</summary>
    public void Inspect(IReadOnlyList<LineFinding> findings, Caller caller, DateTime now)
    {
        var reasons = new Reasons();
        for (var i = 0; i < findings.Count; i++)
        {
            var f = findings[i];
            var line = _lines.First(l => l.Id == f.LineId);
            reasons.AddIf(f.Accepted < 0 || f.Rejected < 0 || f.Accepted + f.Rejected != line.Received, ReturnErrors.InspectedMismatch, $"lines.{i}.accepted", ("given", f.Accepted + f.Rejected), ("received", line.Received));
        }
        foreach (var line in _lines.Where(l => l.Received > 0 && findings.All(f => f.LineId != l.Id))) reasons.AddIf(true, ReturnErrors.LineMissing, "lines", ("line", line.Position));
        reasons.ThrowIfAny();
        ReturnFlow.Table.Fire(this, "inspectReturn", caller);
        var number = ++Inspected;
        foreach (var f in findings)
        {
            _lines.First(l => l.Id == f.LineId).Inspect(f.Accepted, f.Rejected, f.AcceptedTo, f.RejectedTo);
            _inspections.Add(new ReturnInspection(number, f.LineId, f.Accepted, f.Rejected, f.AcceptedTo, f.RejectedTo, f.Condition, f.Checks, f.Photos, caller.UserId, now));
        }
        Record(() => new ReturnInspected(Id, Number, number, ShipmentId, OrderId, CaseId, PartyId,
            [.. _lines.Where(l => l.Received > 0).Select(l => new InspectedLine(l.Id, l.OrderLineId, l.Sku, l.Name, l.Accepted, l.AcceptedTo!.Value, l.Rejected, l.RejectedTo!.Value))]));
        if (_lines.Exists(l => l.Rejected > 0)) Tell(ReturnNotices.NotAccepted);
    }

    /// <summary>Whether everything that was allowed came and was accepted, and a rule may decide.</summary>
    public bool IsPlain => DecidesItself && State == ReturnState.Inspected && _lines.TrueForAll(l => l.Rejected == 0 && l.Received == l.Authorised);

    /// <summary>A dispute about what was found was opened, or ended without a new decision.</summary>
    public void Dispute() => ReturnFlow.Table.Fire(this, "dispute", Caller.System);

    public void EndDispute()
    {
        if (State == ReturnState.Disputed) ReturnFlow.Table.Fire(this, "endDispute", Caller.System);
    }
}

/// <summary>What was found of one line, checked.</summary>
internal sealed record LineFinding(long LineId, long Accepted, long Rejected, GoodsDisposition AcceptedTo, GoodsDisposition RejectedTo, string? Condition, IReadOnlyList<InspectionCheck> Checks, IReadOnlyList<long> Photos);
