namespace Platform.Benchmarks.Measuring;

/// <summary>What a process has used, from <c>/proc</c>.</summary>
internal static class ProcessorTime
{
    const double TickMilliseconds = 10; // USER_HZ is 100 on every Linux that .NET runs on

    /// <summary>User and system time so far, milliseconds.</summary>
    public static double Of(int process)
    {
        var text = File.ReadAllText($"/proc/{process}/stat");
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' '); // the name before it may hold blanks
        return (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) * TickMilliseconds;
    }

    /// <summary>Resident memory, MiB.</summary>
    public static double ResidentMebibytes(int process)
        => long.Parse(File.ReadLines($"/proc/{process}/status").First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0;
}
