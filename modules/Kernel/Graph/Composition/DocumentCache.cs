using System.Collections.Concurrent;
using GraphQLParser.AST;

namespace Platform.Kernel.Graph;

/// <summary>Parsed, valid documents of one schema. Two generations, bounded by the length of their sources; dies with its schema.</summary>
public sealed class DocumentCache
{
    const long Limit = 4 << 20;
    readonly Lock _turn = new();
    volatile ConcurrentDictionary<string, GraphQLDocument> _young = new(), _old = new();
    long _size;

    /// <summary>Documents kept.</summary>
    public int Count => _young.Count + _old.Count;

    /// <summary>The document of a source text; null when it is not kept.</summary>
    public GraphQLDocument? Find(string source)
    {
        if (_young.TryGetValue(source, out var document)) return document;
        if (!_old.TryGetValue(source, out document)) return null;
        Add(source, document);
        return document;
    }

    /// <summary>Keeps a document that is valid for this schema.</summary>
    public void Add(string source, GraphQLDocument document)
    {
        if (!_young.TryAdd(source, document) || Interlocked.Add(ref _size, source.Length) < Limit) return;
        lock (_turn)
        {
            if (_size < Limit) return;
            (_old, _young, _size) = (_young, new(), 0);
        }
    }
}
