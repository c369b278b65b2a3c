using Game;
using System.Collections;

public static class Probe
{
    private static readonly object Boxed = new Dot(1, 2);
    private static readonly Dot[] Array = [new(1, 2), new(3, 4)];
    private static readonly IEqualityComparer<Dot> Comparer = EqualityComparer<Dot>.Default;
    private static readonly object BoxedName = new Name("Ork");
    private static readonly Func<string?> Held = Boxed.ToString;

    public static IEnumerable<string> Answers()
    {
        yield return $"{Boxed} {Array[0]} {new Dot(5, 6)} {string.Format("{0}", Boxed)} {Held()}";
        yield return $"equal {Boxed.Equals(new Dot(1, 2))} {Boxed.Equals(new Dot(-1, 2))} {Boxed.Equals(null)} {Boxed.Equals("dot")} {Comparer.Equals(Array[0], new Dot(-1, -2))}";
        yield return $"found {System.Array.IndexOf(Array, new Dot(-3, -4))} {new List<Dot>(Array).Contains(new Dot(3, -4))}";
        yield return $"same hash {new Dot(1, 2).GetHashCode() == Boxed.GetHashCode()} {new Dot(1, 2).GetHashCode() == new Dot(-1, 2).GetHashCode()}";
        yield return $"{BoxedName} {BoxedName.Equals(new Name("ORK"))} {BoxedName.Equals(new Name("Ork"))} {new Name("x").ToString()}";
        var line = new Line { From = new(1, 2), To = new(3, 4) };
        yield return $"{line} {line.Equals(new Line { From = new(1, 2), To = new(3, 4) })} {line.Equals(new Line { From = new(-1, -2), To = new(3, 4) })}";
        yield return $"{new Pair<int, string>()} {new Pair<int, string> { Second = "a" }.Equals(new Pair<int, string> { Second = "a" })} {new Pair<double, Dot> { First = 0.0 }.Equals(new Pair<double, Dot> { First = -0.0 })}";
        yield return $"{new Pair<Dot, Dot>.Inner()} {new Pair<Dot, Name>().Equals(new Pair<Name, Dot>())} {new Pair<int, Dot> { First = 1, Second = new(1, 1) }.Equals(new Pair<int, Dot> { First = 1, Second = new(1, -1) })}";
        yield return $"{new Empty()} {new Empty().Equals(new Empty())} {new Weight { Grams = double.NaN }.Equals((object)new Weight { Grams = double.NaN })} {new Weight()} {new Weight().ToString("w")}";
        yield return $"{new Part { Left = 1, Right = 2 }} {new Part { Left = 1 }.Equals((object)new Part { Left = 1 })} {new Outer<string>.Box<int> { Item = 1 }} {new Outer<string>.Box<Dot>().Equals(new Outer<string>.Box<Dot>())}";
        yield return $"{new Holder().Tell()} {new Holder.Nested { Deep = 1 }.Equals(new Holder.Nested { Deep = 2 })} {Dictionary()} {(Dot?)Array[0]} {(Dot?)null == null} {((IStructuralEquatable)(Array[0], 1)).Equals((new Dot(-1, 2), 1), EqualityComparer<object>.Default)}";
        yield return Generic(Array[0]) + Generic(line.To) + Generic(new Name("n"));
    }

    private static string Dictionary()
    {
        var known = new Dictionary<Dot, int> { [new(1, 2)] = 1, [new(3, 4)] = 2 };
        return $"{known.ContainsKey(new(1, 2))} {known.ContainsKey(new(-1, 2))}";
    }

    private static string Generic<T>(T value) where T : struct => $"{value.ToString()} {value.Equals(value)} {value.GetHashCode() == value.GetHashCode()} ";
}
