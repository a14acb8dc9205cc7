namespace Platform.LedgerEscrow;

/// <summary>
/// The operator's held account. Every answer follows from the request: the host's ledger that comes with it is the truth.
/// </summary>
internal sealed class HeldAccount(AccountTerms terms, TimeProvider clock) : IEscrowPayment, IRecordPayment
{
    public Task<Result<EscrowTrade>> OpenTrade(OpenTradeRequest request, CallContext context, CancellationToken cancellation)
    {
        if (request.OrderReference.Length is 0 or > 64)
            return Refused<EscrowTrade>(TradeBooks.Refuse(ErrorKind.InvalidInput, "ORDER_REFERENCE_INVALID"));
        if (request.Amount.AmountMinor <= 0) return Refused<EscrowTrade>(TradeBooks.Refuse(ErrorKind.InvalidInput, "AMOUNT_NOT_POSITIVE"));
        var number = AccountNumber.Trade(request.OrderReference);
        var fresh = new TradeReference { OrderReference = request.OrderReference, TradeNumber = number, Amount = request.Amount, Ledger = [] };
        return With(fresh, books => Result.Ok(Show(books)));
    }

    public Task<Result<EscrowTrade>> Query(TradeReference trade, CallContext context, CancellationToken cancellation) =>
        With(trade, books => Result.Ok(Show(books)));

    public Task<Result<EscrowTrade>> NotifyShipped(ShippedNotice notice, CallContext context, CancellationToken cancellation) =>
        With(notice.Trade with { Shipped = true }, books =>
            books.Balance.Paid == 0 ? TradeBooks.Refuse(ErrorKind.Conflict, "NOTHING_PAID") : Result.Ok(Show(books)));

    public Task<Result<ReleaseReceipt>> Release(ReleaseRequest request, CallContext context, CancellationToken cancellation) =>
        With(request.Trade, books =>
        {
            if (books.Against(request.Amount, request.RequestNumber) is { } wrong) return wrong;
            if (books.Find(request.RequestNumber, EscrowMovement.Released) is { } done)
                return done.Amount == request.Amount
                    ? ReleaseOf(books, done)
                    : TradeBooks.Refuse(ErrorKind.Duplicate, "REQUEST_NUMBER_REUSED");
            if (request.Amount.AmountMinor > books.Balance.Held) return TradeBooks.Refuse(ErrorKind.InsufficientFunds, "MORE_THAN_HELD");
            var posting = Posting(EscrowMovement.Released, request.RequestNumber, request.Amount, clock.GetUtcNow());
            return ReleaseOf(books.With(posting), posting);
        });

    public Task<Result<RefundReceipt>> Refund(RefundRequest request, CallContext context, CancellationToken cancellation) =>
        With(request.Trade, books =>
        {
            if (books.Against(request.Amount, request.RefundRequestNumber) is { } wrong) return wrong;
            if (FindRefund(books, request.RefundRequestNumber) is { } done)
                return done.Amount == request.Amount
                    ? RefundOf(books, done)
                    : TradeBooks.Refuse(ErrorKind.Duplicate, "REQUEST_NUMBER_REUSED");
            var (there, movement) = request.From == RefundSource.Held
                ? (books.Balance.Held, EscrowMovement.RefundedFromHeld)
                : (books.Balance.Released, EscrowMovement.RefundedFromReleased);
            if (request.Amount.AmountMinor > there) return TradeBooks.Refuse(ErrorKind.InsufficientFunds, "MORE_THAN_THERE");
            var posting = Posting(movement, request.RefundRequestNumber, request.Amount, clock.GetUtcNow());
            return RefundOf(books.With(posting), posting);
        });

    // Money moves only by the host's posting: a number the ledger does not know has moved nothing.
    public Task<Result<RefundReceipt>> QueryRefund(RefundQuery query, CallContext context, CancellationToken cancellation) =>
        With(query.Trade, books => FindRefund(books, query.RefundRequestNumber) is { } done
            ? RefundOf(books, done)
            : TradeBooks.Refuse(ErrorKind.NotFound, "REFUND_UNKNOWN"));

    public Task<Result<EscrowTrade>> Close(TradeReference trade, CallContext context, CancellationToken cancellation) =>
        With(trade, books => books.Balance.Paid > 0
            ? TradeBooks.Refuse(ErrorKind.Conflict, "ALREADY_PAID")
            : Result.Ok(Show(books) with { State = EscrowState.Closed, Pay = null }));

    public Task<Result<PaymentReceipt>> RecordPayment(RecordPaymentRequest request, CallContext context, CancellationToken cancellation) =>
        With(request.Trade, books =>
        {
            if (books.Against(request.Amount, request.PaymentNumber) is { } wrong) return wrong;
            var known = books.Find(request.PaymentNumber, EscrowMovement.Paid);
            if (known is not null && known.Amount != request.Amount) return TradeBooks.Refuse(ErrorKind.Duplicate, "PAYMENT_NUMBER_REUSED");
            var posting = known ?? Posting(EscrowMovement.Paid, request.PaymentNumber, request.Amount, request.PaidAt);
            var after = known is null ? books.With(posting) : books;
            return Result.Ok(new PaymentReceipt
            {
                PaymentNumber = posting.RequestNumber,
                Amount = posting.Amount,
                PaidAt = posting.At,
                Trade = Show(after),
            });
        });

    private EscrowTrade Show(TradeBooks books)
    {
        var number = books.Trade.TradeNumber;
        return new EscrowTrade
        {
            OrderReference = books.Trade.OrderReference,
            TradeNumber = number,
            Amount = books.Trade.Amount,
            State = books.State(),
            Balance = books.Balance,
            Pay = books.Balance.Paid >= books.Trade.Amount.AmountMinor ? null
                : new PaymentInstruction { Kind = PaymentInstructionKind.Words, Content = terms.PayTo.Length == 0 ? number : $"{terms.PayTo}\n{number}" },
        };
    }

    private static EscrowPosting? FindRefund(TradeBooks books, string number) =>
        books.Find(number, EscrowMovement.RefundedFromHeld, EscrowMovement.RefundedFromReleased);

    private static Result<ReleaseReceipt> ReleaseOf(TradeBooks after, EscrowPosting posting) => new ReleaseReceipt
    {
        RequestNumber = posting.RequestNumber,
        ReleaseNumber = AccountNumber.Release(after.Trade.TradeNumber, posting.RequestNumber),
        Amount = posting.Amount,
        ReleasedAt = posting.At,
        Balance = after.Balance,
    };

    private static Result<RefundReceipt> RefundOf(TradeBooks after, EscrowPosting posting) => new RefundReceipt
    {
        RefundRequestNumber = posting.RequestNumber,
        RefundNumber = AccountNumber.Refund(after.Trade.TradeNumber, posting.RequestNumber),
        Amount = posting.Amount,
        RefundedAt = posting.At,
        Balance = after.Balance,
    };

    private static EscrowPosting Posting(EscrowMovement movement, string number, Money amount, DateTimeOffset at) =>
        new() { Movement = movement, RequestNumber = number, Amount = amount, At = at };

    private Task<Result<T>> With<T>(TradeReference trade, Func<TradeBooks, Result<T>> answer)
    {
        var (books, refusal) = TradeBooks.Open(trade, terms);
        return books is null ? Refused<T>(refusal!) : Task.FromResult(answer(books));
    }

    private static Task<Result<T>> Refused<T>(PluginError error) => Task.FromResult<Result<T>>(error);
}
