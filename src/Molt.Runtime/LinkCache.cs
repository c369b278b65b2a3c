namespace Molt.Runtime;

/// <summary>A body closed over type arguments, and the slot content that it was made from.</summary>
internal sealed class Link<TDelegate>(GenericSlot owner, TDelegate target) where TDelegate : class
{
    public readonly GenericSlot Owner = owner;
    public readonly TDelegate Target = target;
}

/// <summary>
/// The last link of each delegate type. Each generic method has a delegate type of its own, so a link is stale only when
/// the method was patched again: then its owner is another slot content.
/// </summary>
internal static class LinkCache<TDelegate> where TDelegate : class
{
    public static Link<TDelegate>? Current;
}
