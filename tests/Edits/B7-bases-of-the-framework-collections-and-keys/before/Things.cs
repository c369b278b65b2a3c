using System.Collections.ObjectModel;

namespace Game;

public class Key(int number)
{
    public int Number => number;

    public override bool Equals(object? other) => other is Key key && key.Number % 10 == number % 10;

    public override int GetHashCode() => number % 10;

    public override string ToString() => $"key {number}";
}

public sealed class Ordinary
{
    public int Number;
}

public class Names : Collection<string>
{
    protected override void InsertItem(int index, string item) => base.InsertItem(index, item.Trim());

    protected override void SetItem(int index, string item) => base.SetItem(index, item + "=");
}

public class ByName : KeyedCollection<string, Ordinary>
{
    protected override string GetKeyForItem(Ordinary item) => $"n{item.Number}";
}

public class Rows<T> : List<T[]>
{
    public override string ToString() => $"{Count} rows";
}

public class Scores : Dictionary<string, List<Key>>;

public sealed class Backwards : Comparer<string>
{
    public override int Compare(string? x, string? y) => string.CompareOrdinal(y, x);
}

public sealed class Lengths : EqualityComparer<string>
{
    public override bool Equals(string? x, string? y) => x?.Length == y?.Length;

    public override int GetHashCode(string value) => value.Length;
}

public record Point(int X, int Y)
{
    public override string ToString() => $"<{X},{Y}>";
}

public record Point3(int X, int Y, int Z) : Point(X, Y);

public static class Things
{
    public static IEnumerable<string> All()
    {
        var keys = new Dictionary<object, string> { [new Key(1)] = "one" };
        var plain = new Ordinary();
        keys[plain] = "plain";
        keys[new Ordinary()] = "another";
        yield return $"{keys.Count} {keys.ContainsKey(new Key(11))} {keys[plain]} {new HashSet<Key> { new(3), new(13), new(4) }.Count} {new List<Key> { new(5) }.IndexOf(new(25))}";
        yield return $"{plain.Equals(plain)} {plain.Equals(new Ordinary())} {plain.GetHashCode() == plain.GetHashCode()} {plain} {new Key(7)} {string.Format("{0}", new Key(8))}";
        yield return string.Join(",", new Names { " a ", "b " }) + new Names { "x" }.IndexOf("x");
        var byName = new ByName { new Ordinary { Number = 2 } };
        yield return $"{byName["n2"].Number} {byName.Contains("n3")}";
        yield return $"{new Rows<int> { new[] { 1 } }} {new Rows<string>().Capacity} {new Scores { ["s"] = [new Key(1)] }["s"][0]} {new Scores().Comparer is not null}";
        yield return string.Join(",", new[] { "a", "c", "b" }.Order(new Backwards())) + new[] { "a", "bb", "c" }.Distinct(new Lengths()).Count();
        yield return $"{new Point(1, 2)} {new Point3(1, 2, 3)} {new Point(1, 2) == new Point(1, 2)} {new Point3(1, 2, 3).Equals(new Point(1, 2))} {new Point(1, 2) with { X = 5 }}";
        yield return $"{plain.GetType().BaseType} {typeof(Names).BaseType!.Name} {typeof(Rows<>).BaseType!.Name} {typeof(Backwards).IsSubclassOf(typeof(Comparer<string>))} {typeof(Point3).BaseType}";
    }
}
