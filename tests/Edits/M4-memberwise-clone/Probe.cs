using Game;

public static class Probe
{
    private static Cell held = null!;

    private static Func<object> copier = null!;

    public static void Setup() => (held, copier) = (new Cell(), new Cell().Copier());

    public static IEnumerable<string> Kept() => Look(held, copier);

    public static IEnumerable<string> Answers() => Look(new Cell(), new Cell().Copier());

    private static IEnumerable<string> Look(Cell original, Func<object> copier)
    {
        original.Grow();
        var copies = new[] { original.Copy(), Cell.CopyOf(original), (Cell)copier(), (Cell)ByHost(original) };
        original.Grow();
        copies[0].Grow();
        copies[0].Grow();
        return [original.Show(), .. copies.Select(copy => copy.Show())];
    }

    // As code does that knows nothing of late fields.
    private static object ByHost(object original)
    {
        var clone = typeof(object).GetMethod("MemberwiseClone", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!;
        var copy = (Cell)clone.Invoke(original, [])!;
        copy.Show();
        return copy;
    }
}
