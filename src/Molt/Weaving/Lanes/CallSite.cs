namespace Molt.Weaving.Lanes;

/// <summary>What an instruction calls, as far as time is concerned.</summary>
internal enum Called
{
    Nothing,

    /// <summary>A leaf of the scripts.</summary>
    Leaf,

    /// <summary>What ends at once and is not of the scripts.</summary>
    Instant,

    /// <summary>Anything else: it may run for hours, and an edit may go live meanwhile.</summary>
    Unknown,
}

/// <summary>A call in a body.</summary>
/// <param name="Called">What is called.</param>
/// <param name="Leaf">The leaf, if it is one.</param>
internal readonly record struct CallSite(Called Called, Leaf? Leaf = null);
