namespace Molt.Tests.Edits;

/// <summary>The circumstances that every case runs under.</summary>
public enum LiveMode
{
    /// <summary>As a host that sets no option.</summary>
    Plain,

    /// <summary>With generation 0 in a collectible load context.</summary>
    Collectible,

    /// <summary>With every method patched once by a no-change edit before the first step.</summary>
    AllPatched,
}
