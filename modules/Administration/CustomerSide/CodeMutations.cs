using Microsoft.Extensions.Options;
using Platform.Administration.Sessions;

namespace Platform.Administration.CustomerSide;

/// <summary>To whom a code goes.</summary>
/// <param name="Contact">Phone number as people write it, China unless a country code is given, or e-mail address.</param>
internal sealed record RequestSignInCodeInput(string Contact);

/// <summary>The code that came.</summary>
/// <param name="Contact">The contact it was sent to.</param>
/// <param name="Code">Six digits.</param>
internal sealed record SignInWithCodeInput(string Contact, string Code);

/// <summary>The same whether anybody knows the contact or not.</summary>
/// <param name="ValidSeconds">How long the code will be good once it is sent; null when refused.</param>
/// <param name="AgainInSeconds">When another one may be asked for; null when refused.</param>
/// <param name="UserErrors">Why it was refused; empty when it was taken down.</param>
internal sealed record RequestSignInCodePayload(int? ValidSeconds, int? AgainInSeconds, IReadOnlyList<UserError> UserErrors);

/// <summary>Shows the outcome of asking for a code.</summary>
internal sealed class RequestSignInCodePayloadType : ObjectType<RequestSignInCodePayload>
{
    public RequestSignInCodePayloadType() => ShowsAll();
}

/// <summary>Signing in without a password, for customers; open to everybody and, like signIn, without an idempotency key.</summary>
[Extends(typeof(Mutation)), Open]
internal sealed class CodeMutations(CodeDesk desk, IOptions<CustomerSideOptions> options, Caller caller)
{
    /// <summary>
    /// Sends a one-time code by text message or mail. The answer is the same whether anybody knows the contact or not. One code a minute and five an hour to a contact,
    /// and only so many from one network address: RATE_LIMITED says how long to wait.
    /// </summary>
    /// <param name="input">To whom.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<RequestSignInCodePayload> RequestSignInCode(RequestSignInCodeInput input, CancellationToken ct)
    {
        try
        {
            await desk.AskAsync(input.Contact, ct);
            return new((int)options.Value.CodeLife.TotalSeconds, (int)options.Value.CodePause.TotalSeconds, []);
        }
        catch (Refused refused) { return new(null, null, [.. refused.Reasons.Select(r => UserError.Of(r, caller.Locale))]); }
    }

    /// <summary>
    /// Signs in with a code. It is good for five minutes, once, and for five tries; whatever is not right about it is SIGN_IN_CODE_WRONG. Whoever comes for the first time
    /// becomes a customer, where the deployment allows that. The session reaches what is the customer's own.
    /// </summary>
    /// <param name="input">Contact and code.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<SessionPayload> SignInWithCode(SignInWithCodeInput input, CancellationToken ct)
    {
        try { return SessionPayload.Of(await desk.SignInAsync(input.Contact, input.Code, cookie: false, ct)); }
        catch (Refused refused) { return SessionPayload.Of(refused, caller.Locale); }
    }
}
