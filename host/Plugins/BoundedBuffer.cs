using System.Buffers;

namespace Platform.Host.Plugins;

/// <summary>A buffer that refuses to grow beyond a size, before it allocates.</summary>
internal sealed class BoundedBuffer(int largest) : IBufferWriter<byte>
{
    private readonly ArrayBufferWriter<byte> inner = new();

    public ReadOnlySpan<byte> Written => inner.WrittenSpan;

    public void Advance(int count) => inner.Advance(count);

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Refuse(sizeHint);
        return inner.GetMemory(sizeHint);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Refuse(sizeHint);
        return inner.GetSpan(sizeHint);
    }

    // A text's hint is three bytes a character, the most it can need; the same margin is allowed here.
    private void Refuse(int more)
    {
        if (inner.WrittenCount > largest || more > 3 * (long)largest) throw new GarbageAnswer("larger than the limit");
    }
}
