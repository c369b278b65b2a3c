using System.Collections;
namespace Game;

public interface IShape { int Area { get; } int Twice() => Area * 2; }

public ref struct Box(Span<int> items) : IShape, IDisposable
{
    private readonly Span<int> items = items;
    public int Area => items.Length ;
    public int Twice() => Area * 3;
    public void Dispose() => items[0] = 9;
}

public static class RefStructs
{
    private static int AreaOf<T>(T shape) where T : IShape, allows ref struct => shape.Area + shape.Twice() ;

    public static string Say()
    {
        Span<int> a = [1, 2, 3];
        string s;
        using (var box = new Box(a)) s = AreaOf(box) + "" + a[0];
        using var other = new Box(a[2..]);

        return s + a[0] + a[1] + a[2];
    }

    public static IEnumerable<int> Iterate(int[] items)
    {
        for (var i = 0; i < items.Length; i++)
        {
            ref var x = ref items[i];
            x += 2;
            Span<int> rest = items.AsSpan(i);
            rest[0] *= 3;

            yield return items[i];
        }
        unsafe { var n = sizeof(int); items[0] = n; }
        yield return items[0];
    }

    public static async Task<string> Async(int[] items)
    {
        Span<int> span = items;
        span[0] = 5;
        ref var first = ref span[1];
        first++;
        await Task.Yield();
        ReadOnlySpan<int> again = items.AsSpan();
        var n = again.Length;

        return items[0] + "" + items[1] + n;
    }
}
