using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Platform.Modules.Tests.Customers;

/// <summary>Keeps everything that is logged, so that a test can look for what must not be there.</summary>
internal sealed class LogMemory : ILoggerProvider, ILogger
{
    readonly ConcurrentQueue<string> _lines = new();

    public string Text => string.Join('\n', _lines);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        => _lines.Enqueue(formatter(state, exception) + exception);

    public void Dispose() { }
}
