namespace Game;

public class Pick
{
    private readonly string name = "pick";

    public string One<T>(T item) => $"{name} {item}";

    public static T Larger<T>(T left, T right) where T : IComparable<T> => left.CompareTo(right) > 0 ? left : right;

    public static TResult[] Map<TItem, TResult>(TItem[] items, Func<TItem, TResult> change) => [.. items.Select(change)];

    public static int Size<T>() where T : unmanaged => System.Runtime.CompilerServices.Unsafe.SizeOf<T>();
}
