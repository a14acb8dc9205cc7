using System.Security.Cryptography;
using System.Text;

namespace Platform.LedgerEscrow;

/// <summary>Numbers computed from what they name, 80 bits of a hash, so that the plugin remembers nothing.</summary>
internal static class AccountNumber
{
    public static string Trade(string orderReference) => "LE" + Digest("trade", orderReference);

    public static string Release(string tradeNumber, string requestNumber) => "LL" + Digest(tradeNumber, requestNumber);

    public static string Refund(string tradeNumber, string requestNumber) => "LR" + Digest(tradeNumber, requestNumber);

    private static string Digest(string scope, string name) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{scope}\n{name}")).AsSpan(0, 10));
}
