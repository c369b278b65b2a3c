using Game;

public static class Probe
{
    private static Func<int, int> held = null!;
    private static Action raise = null!;

    public static void Setup()
    {
        var (tree, raising) = Rules.Make(5);
        (held, raise) = (tree.Compile(), raising);
    }

    public static string[] Answers()
    {
        var (tree, raise) = Rules.Make(7);
        var (named, raiseNamed) = new Rules<string>("Ann").Make('x', 3);
        var (numbered, raiseNumbered) = new Rules<int>(4).Make(new DateTime(2000, 1, 1).Year, 3);
        raise();
        raiseNamed();
        raiseNumbered();
        return
        [
            $"{tree.Compile()(1)} {tree.Compile(preferInterpretation: true)(2)}", named.Compile()(2), numbered.Compile()(2),
            $"{tree.Body.NodeType} {((System.Linq.Expressions.BinaryExpression)tree.Body).Left.NodeType}",
        ];
    }

    // The tree was compiled before the edits: what is compiled is the tree as it was. Its variables are those of the closure still.
    public static string[] Kept()
    {
        raise();
        return [$"{held(1)}"];
    }
}
