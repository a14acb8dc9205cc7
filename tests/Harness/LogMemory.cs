using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Platform.Harness;

/// <summary>Keeps the last warnings and errors of a program under test, so that a failing test can show them.</summary>
public sealed class LogMemory : ILoggerProvider
{
    readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyList<string> Lines => [.. _lines];

    public ILogger CreateLogger(string categoryName) => new Memory(this, categoryName);

    public void Dispose() { }

    sealed class Memory(LogMemory owner, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel)) return;
            owner._lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {exception}");
            while (owner._lines.Count > 50) owner._lines.TryDequeue(out _);
        }
    }
}
