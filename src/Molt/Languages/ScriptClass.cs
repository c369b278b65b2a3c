namespace Molt.Languages;

/// <summary>A class of the scripts whose objects fit what the host asked for.</summary>
/// <param name="Name">Its full name, as <c>game.Look</c>.</param>
/// <param name="Create">Makes an object without being given arguments; null where that cannot be done.</param>
public sealed record ScriptClass(string Name, Func<object?> Create)
{
    /// <summary>Whether an object that was made of the class of this name before is one of the class as it is now. In most languages it is: classes are edited in place.</summary>
    public Func<object, bool> IsMadeOf { get; init; } = _ => true;
}
