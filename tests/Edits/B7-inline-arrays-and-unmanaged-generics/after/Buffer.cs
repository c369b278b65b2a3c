using System.Runtime.CompilerServices;

namespace Game;

[InlineArray(4)]
public struct Four<T>
{
    private T first;

    public static Four<T> Of(T item)
    {
        var four = new Four<T>();
        foreach (ref var place in four[1..3]) place = item;
        return four;
    }

    public override string ToString() => string.Join("|", this[..].ToArray());
}
