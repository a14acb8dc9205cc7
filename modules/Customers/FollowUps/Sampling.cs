using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Platform.Customers.FollowUps;

/// <summary>Whether something is in a policy's share. The same subject always gets the same answer, and a larger share contains every smaller one.</summary>
internal static class Sampling
{
    public static bool Takes(FollowUpPolicy policy, SubjectRef subject)
    {
        if (policy.CoveragePercent >= 100) return true;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{policy.Code}/{subject}"));
        return BinaryPrimitives.ReadUInt32BigEndian(hash) % 10_000 < (uint)policy.CoveragePercent * 100;
    }
}
