namespace Game;

public partial class Mixer<T>
{
    public IEnumerable<string> All()
    {
        var box = new Frame(stackalloc int[] { 1, 2, 3 });
        return [.. Walk(2), $"{Sum(1, 2, 3)}", Shape(null), Shape(5), Shape("long"), Shape((2, "y")), Bytes(), Anonymous(), ((INamed)this).Twice(), $"{box.Total()}", Held(1)(2), Name<Mixer<T>>()];
    }

    private static string Name<TNamed>() where TNamed : INamed => TNamed.Kind;
}

public ref struct Frame(Span<int> cells)
{
    private readonly Span<int> cells = cells;

    public int Total()
    {
        var total = 0;
        foreach (ref var cell in cells) total += cell += 2;
        return total;
    }
}
