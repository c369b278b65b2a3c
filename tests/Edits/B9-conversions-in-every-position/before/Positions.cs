namespace Game;

public static class Positions
{
    public static IEnumerable<Func<string>> All() =>
    [
        Array, Yielded, Lambda, Arms, Conditional, Collection, Coalesced, Tuple, Deconstructed, Loop, Params, Compound, Index,
        Local, Awaited, Assigned, Query, Comparison, Thrown, Property, Holder, Switched, Initialized, Optional, Spread, Negated,
    ];

    private static string Array() { long[] all = { Store.Piece }; return $"array {all[0]}"; }

    private static string Yielded() { return $"yielded {Each().First()}"; static IEnumerable<long> Each() { yield return Store.Piece; } }

    private static string Lambda() { Func<long> made = () => Store.Piece; return $"lambda {made()}"; }

    private static string Arms() { long arm = DateTime.MinValue.Year switch { 1 => Store.Piece, _ => 0 }; return $"arms {arm}"; }

    private static string Conditional() { long one = DateTime.MinValue.Year == 1 ? Store.Piece : 0L; return $"conditional {one}"; }

    private static string Collection() { List<long> all = [Store.Piece]; return $"collection {all[0]}"; }

    private static string Coalesced() { long one = Store.Maybe() ?? Store.Piece; return $"coalesced {one}"; }

    private static string Tuple() { (long, int) pair = (Store.Piece, 1); return $"tuple {pair}{Store.Two((Store.Piece, Store.Piece))}"; }

    private static string Deconstructed() { long a, b; (a, b) = (Store.Piece, 2); return $"deconstructed {a} {b}"; }

    private static string Loop() { foreach (long one in Store.Pieces) return $"loop {one}"; return ""; }

    private static string Params() => $"params {Store.Show(1, Store.Piece)}";

    private static string Compound() { var sum = 1L; sum += Store.Piece; return $"compound {sum}"; }

    private static string Index() => $"index {Enumerable.Range(0, 101).ToArray()[Store.Piece]}";

    private static string Local() { return $"local {One()}"; static long One() => Store.Piece; }

    private static string Awaited() { return $"awaited {One().GetAwaiter().GetResult()}"; static async Task<long> One() => await Store.Later(); }

    private static string Assigned() { long one; one = Store.Piece; return $"assigned {one}"; }

    private static string Query() => $"query {(from one in new[] { 1 } let more = 1L + Store.Piece select more).Single()}";

    private static string Comparison() => $"comparison {Store.Piece < 50} {Store.Piece == 1L}";

    private static string Thrown() { try { throw new ArgumentException(Store.Show(Store.Piece)); } catch (ArgumentException caught) when (Store.Piece > 0L) { return $"thrown {caught.Message}"; } }

    private static string Property() => $"property {new Kept { Value = Store.Piece }.Value}";

    private static string Holder() => $"holder {new Kept().First} {new Kept(null).Second}";

    private static string Switched() { switch (0L + Store.Piece) { case 1: return "switched one"; default: return "switched more"; } }

    private static string Initialized() => $"initialized {new List<long> { Store.Piece }[0]} {new Dictionary<long, long> { [Store.Piece] = Store.Piece }.Single()}";

    private static string Optional() { long? one = Store.Piece; return $"optional {one}"; }

    private static string Spread() { long[] all = [.. Store.Pieces]; return $"spread {all[0]}"; }

    private static string Negated() => $"negated {-Store.Piece} {~Store.Piece}";
}

public class Kept
{
    public Kept()
    {
    }

    public Kept(string? _) : this(Store.Piece, 0)
    {
    }

    private Kept(long second, int _) => Second = second;

    public long Value { get; set; }

    public long First { get; } = Store.Piece;

    public long Second;
}
