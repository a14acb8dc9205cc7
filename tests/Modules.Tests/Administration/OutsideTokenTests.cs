using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Platform.Administration.Accounts;
using Platform.Administration.Sessions;
using Platform.Administration.Starting;
using Platform.Kernel.Access;
using Platform.Kernel.Graph;

namespace Platform.Modules.Tests.Administration;

public sealed class OutsideTokenTests
{
    static readonly RSA Key = RSA.Create(2048);
    static readonly string Pem = Key.ExportSubjectPublicKeyInfoPem();

    static Dictionary<string, string?> Settings => new()
    {
        ["Authentication:Jwt:Issuer"] = "https://login.example.cn", ["Authentication:Jwt:Audience"] = "platform", ["Authentication:Jwt:SigningKeys:0"] = Pem, ["Authentication:Jwt:Claim"] = "employee",
    };

    [Fact]
    public async Task Only_a_right_signature_for_us_by_the_issuer_in_time_counts()
    {
        var tokens = new OutsideTokens(new ConfigurationBuilder().AddInMemoryCollection(Settings).Build(), TimeProvider.System);
        Assert.Equal("E-1001", (await tokens.ValidateAsync(Make(new RsaSecurityKey(Key))))!.Subject);
        using var other = RSA.Create(2048);
        var body = Make(new RsaSecurityKey(Key)).Split('.')[1];
        var header = Base64UrlEncoder.Encode("{\"alg\":\"none\",\"typ\":\"JWT\"}");
        // The public key's bytes as a shared secret: the classic confusion.
        var confused = new JsonWebTokenHandler().CreateToken(Describe(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(Pem)), SecurityAlgorithms.HmacSha256));
        foreach (var bad in new[]
        {
            Make(new RsaSecurityKey(other)), $"{header}.{body}.", confused, Make(new RsaSecurityKey(Key), audience: "another"), Make(new RsaSecurityKey(Key), issuer: "https://evil.example"),
            Make(new RsaSecurityKey(Key), expires: DateTime.UtcNow.AddMinutes(-5)), Make(new RsaSecurityKey(Key), claim: "sub"), "rubbish", "a.b.c", "",
        }) Assert.Null(await tokens.ValidateAsync(bad));
        Assert.False(new OutsideTokens(new ConfigurationBuilder().Build(), TimeProvider.System).Configured);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task An_outside_person_is_the_account_with_that_external_id(Provider provider)
    {
        await using var org = await Org.StartAsync(provider, Settings);
        Assert.Null(await org.ResolveAsync(Make(new RsaSecurityKey(Key)))); // nobody has that id yet
        var account = await org.Seed.RunAsync<CreateAccount, CreateAccount.CreateAccountInput, Account>(new()
            { IdempotencyKey = Seeding.Key(), UnitId = GlobalId.Encode("OrgUnit", org.East.Id), LoginId = "outside", DisplayName = "外部登录", ExternalId = "E-1001" }, Caller.System);
        Assert.Equal(account.Id, (await org.ResolveAsync(Make(new RsaSecurityKey(Key))))!.UserId);
        // It has no password, and no password signs it in.
        await Assert.ThrowsAsync<Platform.Kernel.Errors.Refused>(() => org.SignInAsync("outside", ""));
    }

    static string Make(SecurityKey key, string issuer = "https://login.example.cn", string audience = "platform", DateTime? expires = null, string claim = "employee")
        => new JsonWebTokenHandler().CreateToken(Describe(key, SecurityAlgorithms.RsaSha256, issuer, audience, expires, claim));

    static SecurityTokenDescriptor Describe(SecurityKey key, string algorithm, string issuer = "https://login.example.cn", string audience = "platform", DateTime? expires = null, string claim = "employee") => new()
    {
        Issuer = issuer, Audience = audience, NotBefore = DateTime.UtcNow.AddMinutes(-10), IssuedAt = DateTime.UtcNow.AddMinutes(-10), Expires = expires ?? DateTime.UtcNow.AddMinutes(10),
        Subject = new ClaimsIdentity([new Claim(claim, "E-1001")]), SigningCredentials = new SigningCredentials(key, algorithm),
    };
}
