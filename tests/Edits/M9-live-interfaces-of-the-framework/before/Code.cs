using System.Collections;
using System.Globalization;
using Molt;

namespace Game;

[LiveInterfaces]
public class Bag
{
    private readonly string[] items = ["b", "a"];

    public static int Closed;

    public int Weight { get; set; }

    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)items).GetEnumerator();

    public void Dispose() => Closed++;

    public string ToString(string? format, IFormatProvider? provider) => $"bag {format}";

    public int CompareTo(object? other) => Weight.CompareTo(((Bag)other!).Weight);
}

public static class Shop
{
    public static IEnumerable<string> Use(object bag)
    {
        yield return $"{bag is IDisposable} {bag is IEnumerable} {bag is IEnumerable<string>} {bag is IEnumerable<object>} {bag is IReadOnlyList<string>} {bag is IComparable}";
        yield return bag is IEnumerable<object> objects ? string.Join(",", objects) + objects.Count() + string.Concat(objects.Order()) : "nothing to list";
        yield return bag is IEnumerable plain ? string.Join("|", plain.Cast<string>()) : "nothing to cast";
        yield return $"{bag:x}".Length > 40 ? "name" : string.Format(CultureInfo.InvariantCulture, "{0:x}", bag);
        Bag.Closed = 0;
        using (bag as IDisposable) { }
        yield return $"closed {Bag.Closed}";
        yield return Sorted([new Bag { Weight = 3 }, new Bag { Weight = 1 }, new Bag { Weight = 2 }]);
    }

    private static string Sorted(List<Bag> bags)
    {
        try
        {
            bags.Sort();
            return string.Join(",", bags.Select(bag => bag.Weight)) + bags.Max()!.Weight;
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            return "no order";
        }
    }
}
