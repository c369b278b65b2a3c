namespace Game;

public class Pick
{
    private readonly string name = "pick";

    public string One<T>(T item) => $"{name} the {typeof(T).Name} {item}";

    public static T Larger<T>(T left, T right) where T : IComparable<T>
    {
        T[] both = [left, right];
        Array.Sort(both);
        return both[0];
    }

    public static TResult[] Map<TItem, TResult>(TItem[] items, Func<TItem, TResult> change)
    {
        var list = new List<TResult>();
        foreach (var item in items.Reverse()) list.Add(change(item));
        return list.ToArray();
    }

    public static int Size<T>() where T : unmanaged => System.Runtime.CompilerServices.Unsafe.SizeOf<T>() * 8;
}
