using Molt.Fuzz.Programs;

namespace Molt.Fuzz.Generating;

/// <content>Expressions of type int.</content>
internal sealed partial class CodeWriter
{
    private static readonly string[] Operators = ["+", "-", "*", "^", "&", "|", "+", "-"];

    private string Int(int depth)
    {
        if (depth <= 0) return Leaf();
        return random.Next(27) switch
        {
            0 or 1 => Leaf(),
            < 5 => $"({Int(depth - 1)} {Any(Operators)} {Int(depth - 1)})",
            5 => $"({Int(depth - 1)} {(Chance(2) ? "/" : "%")} (({Int(depth - 1)} & 7) + 1))",
            6 => $"({Truth(depth - 1)} ? {Int(depth - 1)} : {Int(depth - 1)})",
            < 12 => Call("int", depth) ?? Leaf(),
            12 => $"{Text(depth - 1)}.Length",
            13 => Query(depth),
            14 => Applied(depth),
            15 => Switch(depth, () => Int(depth - 1)),
            16 => $"({Value("int?", depth)} ?? {Int(depth - 1)})",
            17 => ListValue(depth),
            18 => $"(int)({Value("long", depth - 1)} >> {Number()})",
            19 => EnumValue(depth),
            20 => $"({Value("(int, string)", depth)}).Item1",
            21 => Awaited(depth),
            22 => $"checked({Number()} + ({Int(depth - 1)} & 1023))",
            23 => RecordValue(depth),
            24 => Assigned(depth),
            25 => $"({Int(depth - 1)}).Twice()",
            _ => Call("int", depth) ?? Query(depth),
        };
    }

    private string Leaf()
    {
        if (Chance(4)) return Number();
        return (random.Next(4) switch
        {
            0 => OwnField("int"),
            1 => Member("int", member => member.Kind == MemberKind.Constant || (member.IsStatic && member.Kind == MemberKind.Field && !scope.IsPure), 0),
            _ => null,
        }) ?? Variable("int") ?? Number();
    }

    private string ListValue(int depth)
    {
        if (Variable("List<int>") is { } list) return $"{list}.Count";
        if (Variable("int[]") is { } array) return $"{array}[({Int(depth - 1)} & 0xFFFF) % {array}.Length]";
        return $"new[] {{ {Int(depth - 1)}, {Number()} }}[{Number()} & 1]";
    }

    private string Query(int depth)
    {
        var source = Variable("List<int>") ?? Variable("int[]") ?? $"Enumerable.Range(0, {random.Next(1, 5)})";
        if (Chance(3))
        {
            var name = Name("q");
            return $"(from {name} in {source} {InLambda(name, () => $"where {Truth(depth - 1)} select {Int(depth - 1)}")}).Count()";
        }
        return Chance(2)
            ? $"{source}.Select({Lambda(depth - 1)}).Aggregate(0, (a, b) => a * 3 + b)"
            : $"{source}.Where({Predicate(depth - 1)}).Select({Lambda(depth - 1)}).FirstOrDefault()";
    }

    private string Predicate(int depth)
    {
        var name = Name("x");
        return $"{name} => {InLambda(name, () => Truth(depth - 1))}";
    }

    private string InLambda(string name, Func<string> write)
    {
        var (count, calls) = (scope.Variables.Count, scope.Calls);
        scope.Lambdas++;
        scope.Variables.Add(new Variable(name, "int", IsAssignable: false));
        var text = write();
        scope.Variables.RemoveRange(count, scope.Variables.Count - count);
        scope.Lambdas--;
        scope.Calls = calls + (scope.Calls > calls ? 3 : 0);
        return text;
    }

    private string Applied(int depth) => Variable("Func<int, int>") is { } function
        ? Called($"{function}({Int(depth - 1)})")
        : $"((Func<int, int>)({Lambda(depth)}))({Int(depth - 1)})";

    private string Called(string call)
    {
        scope.Calls += 2;
        return call;
    }

    private string Switch(int depth, Func<string> value) => random.Next(3) switch
    {
        0 => $"({Int(depth - 1)} switch {{ < 0 => {value()}, 0 or {Number()} => {value()}, _ => {value()} }})",
        1 => $"(({Int(depth - 1)} & 3) switch {{ 0 => {value()}, 1 => {value()}, _ => {value()} }})",
        _ => $"({Text(depth - 1)} switch {{ \"a\" => {value()}, {{ Length: > {Number()} }} => {value()}, _ => {value()} }})",
    };

    private string EnumValue(int depth) => program.Types.Where(one => one.Kind == TypeKind.Enum).ToList() is { Count: > 0 } enums && Any(enums) is var one
        ? $"((int){Thing(one.Reference(), depth)})"
        : Leaf();

    private string RecordValue(int depth) => !scope.IsPure && program.Types.Where(one => one.Kind == TypeKind.Record).ToList() is { Count: > 0 } records && Any(records) is var one
        ? $"({Thing(one.Reference(), depth - 1)} with {{ Number = {Int(depth - 1)} }}).Number"
        : Leaf();

    private string Awaited(int depth) => scope is { CanAwait: true, Lambdas: 0 } ? $"await Task.FromResult({Int(depth - 1)})" : Leaf();

    private string Assigned(int depth) => Variable("int", isAssigned: true) is { } variable ? $"({variable} {Any(["=", "+=", "^="])} {Int(depth - 1)})" : Leaf();
}
