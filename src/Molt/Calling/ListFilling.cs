namespace Molt.Calling;

/// <summary>
/// The time during which a thread makes a list's objects. Their constructors must not wait for any list: it may be the very
/// one that they are made for, or one that waits for that.
/// </summary>
internal readonly ref struct ListFilling
{
    [ThreadStatic]
    private static int depth;

    public ListFilling() => depth++;

    public static bool IsOnThisThread => depth > 0;

    public void Dispose() => depth--;
}
