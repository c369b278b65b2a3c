namespace Game;

public static class U
{
    public static string Go() => A.Kind(A.Same(A.Items()));

    public static string Pick() => Far.Kind(A.Same(A.Items().Select(x => A.Same(x)).ToArray()));

    public static string Chain() => string.Join(' ', from item in A.Items() group item by item into all select Far.Kind(all.Key));
}
