namespace Game;

public class Node { public Node? Next; public int Value { get; set; } public int[] Items = [1, 2]; public event Action? Hit; public int this[int i] { get => Items[i]; set => Items[i] = value; } public void Fire() => Hit?.Invoke(); }

public static class Users
{
    public static string Ext() => "ab".Twice + "ab".Join(2) + ("x" * 3) + string.Empty2 + "abc".IsLong + 8.Half;

    public static Func<string> Lam(int n) => () => "l".Join(n) + (n * 2);

    public static string Gen<T>(T[] items) => items.Total + string.Join("", items.Every(2)) + items.Has()(items[0]);

    public static string NullCond()
    {
        Node? a = new(), b = null;
        var log = "";
        a?.Value = 3;
        b?.Value = Side(ref log);
        a?.Next = new Node();
        a?.Next?.Value = 7;
        a?[1] = 9;

        a?.Hit += () => log += "hit2";
        a?.Fire();
        b?.Items[0] = Side(ref log);
        return $"{a!.Value} {a.Next?.Value} {a[1]} {log}";
    }

    private static int Side(ref string log) { log += "side"; return 1; }

    public static string Compound()
    {
        var m = new Meter();
        var held = m;
        m += 4;
        m++;

        var s = new MeterStruct();
        s += 2;
        ++s;
        return $"{m.Value} {ReferenceEquals(m, held)} {s.Value}";
    }

    public static string Modifiers()
    {
        Try parse = (text, out result) => int.TryParse(text, out result);
        Swap swap = (ref a, in b) => a = b;
        var x = 3;
        swap(ref x, 4);
        return parse("4", out var r) + "" + r + x;
    }

    public delegate bool Try(string text, out int result);
    public delegate void Swap(ref int a, in int b);

    public static string Names() => nameof(Extensions);

    public static string Spans(string s, int[] a) => Over(s) + Over2(a) + a.StartsWith([2]) + Sum(a);

    private static string Over(ReadOnlySpan<char> s) => "span" + s.Length + "1";

    private static string Over2(Span<int> s) => "ints";

    private static int Sum(ReadOnlySpan<int> s) { var n = 1; foreach (var x in s) n += x; return n; }
}

public class Meter
{
    public int Value;
    public void operator +=(int n) => Value += n;
    public void operator ++() => Value += 1;
}

public struct MeterStruct
{
    public int Value;
    public void operator +=(int n) => Value += n;
    public void operator ++() => Value += 1;
}
