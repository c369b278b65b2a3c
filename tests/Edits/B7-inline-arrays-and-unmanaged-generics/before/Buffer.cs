using System.Runtime.CompilerServices;

namespace Game;

[InlineArray(4)]
public struct Four<T>
{
    private T first;

    public static Four<T> Of(T item)
    {
        var four = new Four<T>();
        for (var i = 0; i < 4; i++) four[i] = item;
        return four;
    }

    public override string ToString() => string.Join(",", this[..].ToArray());
}
