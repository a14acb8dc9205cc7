using System.Security.Cryptography;
using Platform.Kernel.Security;

namespace Platform.Modules.Tests.Kernel;

public sealed class FieldCipherTests
{
    static readonly byte[] Index = RandomNumberGenerator.GetBytes(32), Old = RandomNumberGenerator.GetBytes(32), New = RandomNumberGenerator.GetBytes(32);

    [Theory, InlineData("13812345678"), InlineData(""), InlineData("福建省泉州市丰泽区 😀")]
    public void What_is_protected_comes_back_and_never_looks_the_same(string plain)
    {
        var cipher = new FieldCipher(new KeyRing("k1", new Dictionary<string, byte[]> { ["k1"] = Old }, Index));
        var (a, b) = (cipher.Protect(plain)!, cipher.Protect(plain)!);
        Assert.NotEqual(a, b);
        Assert.Equal((plain, plain), (cipher.Reveal(a), cipher.Reveal(b)));
        if (plain.Length > 0) Assert.DoesNotContain(plain, a);
    }

    [Fact]
    public void Keys_rotate_while_old_values_stay_readable()
    {
        var before = new FieldCipher(new KeyRing("k1", new Dictionary<string, byte[]> { ["k1"] = Old }, Index));
        var after = new FieldCipher(new KeyRing("k2", new Dictionary<string, byte[]> { ["k1"] = Old, ["k2"] = New }, Index));
        var stored = before.Protect("13812345678")!;
        Assert.Equal("13812345678", after.Reveal(stored));
        Assert.True(after.IsStale(stored));
        Assert.False(after.IsStale(after.Protect(after.Reveal(stored))));
        Assert.Equal(before.BlindIndex("phone", "+8613812345678"), after.BlindIndex("phone", "+8613812345678"));
        Assert.NotEqual(after.BlindIndex("phone", "1"), after.BlindIndex("name", "1"));
    }

    [Fact]
    public void A_changed_value_is_refused()
    {
        var cipher = new FieldCipher(new KeyRing("k1", new Dictionary<string, byte[]> { ["k1"] = Old }, Index));
        var stored = cipher.Protect("13812345678")!;
        var bytes = Convert.FromBase64String(stored[3..]);
        bytes[^1] ^= 1;
        Assert.ThrowsAny<CryptographicException>(() => cipher.Reveal("k1." + Convert.ToBase64String(bytes)));
        Assert.ThrowsAny<CryptographicException>(() => cipher.Reveal("k9." + Convert.ToBase64String(bytes)));
        Assert.ThrowsAny<CryptographicException>(() => cipher.Reveal("k1.AAAA"));
    }

    [Fact]
    public void A_new_key_ring_is_written_for_its_owner_only()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "deep", "keys.json");
        var (made, read) = (KeyRing.LoadOrCreate(path), KeyRing.LoadOrCreate(path));
        Assert.Equal(made.Keys["k1"], read.Keys["k1"]);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        Assert.Throws<FormatException>(() => KeyRing.Parse("""{"current":"k2","keys":{"k1":"AAAA"},"indexKey":"AAAA"}"""));
    }
}
