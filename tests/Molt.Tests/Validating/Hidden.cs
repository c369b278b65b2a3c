namespace Molt.Tests.Validating.Hidden;

/// <summary>What an extension of the scripts' own hides.</summary>
public static class Extensions
{
    public static bool Seen(this long value) => value > 0;
}

public static class HostSizes
{
    public const int Size = 260;
}
