using System.Collections.Concurrent;

namespace Stress;

public interface IWay
{
    long Through();
}

/// <summary>The value of a field that an edit adds.</summary>
public sealed class Cell;

/// <summary>What the edited code calls and is not edited itself.</summary>
public static class Seen
{
    /// <summary>The version of a body, or -1 when its beginning is of another version than its end.</summary>
    public static long In(long first, long last) => first == last ? first : -1;

    /// <summary>The version of a body, or -4 when what it called was older.</summary>
    public static long Calling(long version, long called) => called < version ? -4 : version;

    private static readonly ConcurrentDictionary<(string, long), Cell> Cells = new();

    /// <summary>The version, or -3 when a field of one object has been initialized twice.</summary>
    public static long Same(string of, long version, Cell cell) => Cells.GetOrAdd((of, version), cell) == cell ? version : -3;

    /// <summary>Some time in the middle of a body.</summary>
    public static void Pause() => Thread.SpinWait(20);
}
