namespace Stress;

public interface IWay
{
    long Through();
}

/// <summary>What the edited code calls and is not edited itself.</summary>
public static class Seen
{
    /// <summary>The version of a body, or -1 when its beginning is of another version than its end.</summary>
    public static long In(long first, long last) => first == last ? first : -1;

    /// <summary>Some time in the middle of a body.</summary>
    public static void Pause() => Thread.SpinWait(20);
}
