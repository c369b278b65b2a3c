namespace Molt.Fuzz.Generating;

/// <content>Expressions of type string and bool.</content>
internal sealed partial class CodeWriter
{
    private string Text(int depth)
    {
        if (depth <= 0) return Variable("string") ?? Literal();
        return random.Next(13) switch
        {
            0 => Literal(),
            1 => $"{Int(depth - 1)}.ToString()",
            < 4 => $"$\"{Number()}{{{Int(depth - 1)}}}:{{{Text(depth - 1)}}}\"",
            4 => $"({Text(depth - 1)} + {Text(depth - 1)})",
            5 => $"({Truth(depth - 1)} ? {Text(depth - 1)} : {Text(depth - 1)})",
            6 => OwnField("string") ?? Literal(),
            < 10 => Call("string", depth) ?? Literal(),
            10 => Switch(depth, () => Text(depth - 1)),
            11 => $"({Int(depth - 1)}).Greet()",
            _ => $"string.Join('-', new[] {{ {Int(depth - 1)}, {Int(depth - 1)} }})",
        };
    }

    private string Literal() => $"\"{Any(["a", "b", "cd", "", "é", "xyz"])}\"";

    private string Truth(int depth)
    {
        if (depth <= 0) return Variable("bool") ?? $"{Leaf()} > {Number()}";
        return random.Next(11) switch
        {
            < 3 => $"({Int(depth - 1)} {Any(["<", ">", "==", "!=", "<="])} {Int(depth - 1)})",
            3 => $"({Truth(depth - 1)} && {Truth(depth - 1)})",
            4 => $"({Truth(depth - 1)} || {Truth(depth - 1)})",
            5 => $"!({Truth(depth - 1)})",
            6 => $"({Int(depth - 1)} is > {Number()} and < 100 or 0)",
            7 => $"({Text(depth - 1)} is [_, .. var {Name("p")}])",
            8 => OwnField("bool") ?? "true",
            9 => TypeTest(depth),
            _ => Call("bool", depth) ?? Truth(0),
        };
    }

    private string TypeTest(int depth)
    {
        var classes = program.Types.Where(one => one is { Kind: Programs.TypeKind.Class, Base: not null, IsGeneric: false }).ToList();
        if (classes.Count == 0 || scope.IsPure) return "false";
        var one = Any(classes);
        var above = program.Bases(one).Last();
        return $"({Thing(above.Reference(), depth - 1)} is {one.Reference()})";
    }
}
