using System.Text;

namespace Molt.Fuzz.Generating;

/// <content>Statements.</content>
internal sealed partial class CodeWriter
{
    private static readonly string[] LocalTypes = ["int", "int", "int", "string", "bool", "List<int>", "int[]", "Func<int, int>", "(int, string)", "int?"];

    /// <summary>A whole body: what keeps it from running on and on comes first.</summary>
    public string Body(string? returns, int statements)
    {
        var text = Statements(statements, 3, new Scoped(returns));
        return scope.Calls > 1 && !scope.IsPure ? $"Trace.Burn(); {text}" : text;
    }

    private string Statements(int count, int depth, Scoped scoped)
    {
        var variables = scope.Variables.Count;
        var text = new StringBuilder();
        for (var index = 0; index < count; index++) text.Append(Statement(depth)).Append('\n');
        if (scoped.Returns is { } type) text.Append("return ").Append(Value(type, depth)).Append(';');
        scope.Variables.RemoveRange(variables, scope.Variables.Count - variables);
        return text.ToString();
    }

    private string Block(int depth) => $"{{ {Statements(random.Next(1, 3), depth - 1, new Scoped(null))} }}";

    private string Statement(int depth)
    {
        if (depth <= 0) return Simple(0);
        return random.Next(25) switch
        {
            < 5 => Declaration(depth),
            < 8 => Simple(depth),
            8 or 9 => $"if ({Truth(depth - 1)}) {Block(depth)}" + (Chance(2) ? $" else {Block(depth)}" : ""),
            10 => Loop(depth),
            11 => ForEach(depth),
            12 => Try(depth),
            13 => LocalFunction(depth),
            14 => SwitchStatement(depth),
            15 when !scope.CanAwait => $"lock (new object()) {Block(depth)}",
            16 => SpanUse(depth),
            17 => Action(depth),
            18 => scope is { CanYield: true, Lambdas: 0 } ? $"yield return {Int(depth - 1)};" : Simple(depth),
            19 => scope is { CanAwait: true, Lambdas: 0 } ? "await Task.Yield();" : Simple(depth),
            20 => $"using (new Closing({Text(depth - 1)})) {Block(depth)}",
            21 => RefCall(depth) ?? Simple(depth),
            22 => Anonymous(depth),
            _ => Declaration(depth),
        };
    }

    private string Declaration(int depth)
    {
        var type = Any(LocalTypes);
        var classes = program.Types.Where(one => one.IsCreatable && one is { IsGeneric: false }).ToList();
        if (Chance(4) && classes.Count > 0 && !scope.IsPure) type = Any(classes).Reference();
        var value = Value(type, depth);
        var name = Name("v");
        scope.Variables.Add(new Variable(name, type));
        return $"{type} {name} = {value};";
    }

    private string Simple(int depth) => random.Next(6) switch
    {
        0 when scope.HasThis && Settable() is { } field => $"{field.Name} = {Value(field.Type, depth - 1)};",
        1 when Variable("int", isAssigned: true) is { } variable => $"{variable} {Any(["=", "+=", "-=", "^="])} {Int(depth - 1)};",
        2 when Variable("List<int>") is { } list && !scope.IsPure => $"if ({list}.Count < 9) {list}.Add({Int(depth - 1)});",
        3 when StaticField() is { } field => $"{field} {Any(["=", "+="])} {Int(depth - 1)};",
        _ => scope.IsPure ? ";" : $"Trace.Say({(Chance(3) ? Text(depth - 1) : Int(depth - 1))});",
    };

    private Programs.Member? Settable()
    {
        var fields = scope.Type!.Members.Where(one => one is { HasStorage: true, IsQuiet: false, IsReadOnly: false, IsStatic: false, Type: "int" or "string" or "bool" or "T" }).ToList();
        return fields.Count == 0 || scope.Type.IsValue ? null : Any(fields);
    }

    private string? StaticField()
    {
        var fields = program.Members.Where(pair => pair.Member is { Kind: Programs.MemberKind.Field, IsStatic: true, IsQuiet: false, Type: "int" } && !pair.Type.IsGeneric && IsCallable(pair.Type, pair.Member)).ToList();
        if (fields.Count == 0 || scope.IsPure) return null;
        var (owner, member) = Any(fields);
        return $"{owner.Reference()}.{member.Name}";
    }

    private string Loop(int depth)
    {
        scope.Calls += 2;
        var name = Name("i");
        var variables = scope.Variables.Count;
        scope.Variables.Add(new Variable(name, "int", IsAssignable: false));
        var burn = scope.IsPure ? "" : "Trace.Burn(); ";
        var body = Statements(random.Next(1, 3), depth - 1, new Scoped(null));
        scope.Variables.RemoveRange(variables, scope.Variables.Count - variables);
        return Chance(3)
            ? $"{{ int {name} = {random.Next(1, 4)}; while ({name}-- > 0) {{ {burn}{body} }} }}"
            : $"for (var {name} = 0; {name} < {random.Next(1, 4)}; {name}++) {{ {burn}{body} {(Chance(4) ? $"if ({name} == 1) break;" : "")} }}";
    }

    private string ForEach(int depth)
    {
        scope.Calls += 2;
        var name = Name("e");
        var source = Chance(2) ? $"new[] {{ {Int(depth - 1)}, {Number()} }}" : $"Enumerable.Range({Number()}, {random.Next(1, 4)})";
        var variables = scope.Variables.Count;
        scope.Variables.Add(new Variable(name, "int", IsAssignable: false));
        var body = Statements(random.Next(1, 3), depth - 1, new Scoped(null));
        scope.Variables.RemoveRange(variables, scope.Variables.Count - variables);
        return $"foreach (var {name} in {source}) {{ {(scope.IsPure ? "" : "Trace.Burn();")} {body} }}";
    }

    private string Try(int depth)
    {
        if (scope.CanYield) return Block(depth);
        var name = Name("x");
        var thrown = Chance(2) ? $"if ({Truth(depth - 1)}) throw new InvalidOperationException({Text(depth - 1)});" : "";
        var filter = Chance(3) ? $" when ({name}.Message.Length > {Number()})" : "";
        return random.Next(3) switch
        {
            0 => $"try {{ {thrown} {Block(depth)} }} finally {Block(depth)}",
            1 => $"try {{ {thrown} {Block(depth)} }} catch (InvalidOperationException {name}){filter} {{ {Said($"{name}.Message")} {Block(depth)} }}",
            _ => $"try {{ {thrown} {Block(depth)} }} catch (InvalidOperationException) {Block(depth)} finally {Block(depth)}",
        };
    }

    private string Said(string value) => scope.IsPure ? "" : $"Trace.Say({value});";

    private string LocalFunction(int depth)
    {
        var (name, parameter) = (Name("L"), Name("n"));
        var isStatic = Chance(3);
        var outer = scope.Variables.ToList();
        if (isStatic) scope.Variables.Clear();
        scope.Variables.Add(new Variable(parameter, "int"));
        scope.Lambdas++;
        var body = isStatic
            ? $"return {new CodeWriter(program, random, Bare()).Int(2)} + {parameter};"
            : Statements(random.Next(0, 2), depth - 1, new Scoped("int"));
        scope.Lambdas--;
        scope.Variables.Clear();
        scope.Variables.AddRange(outer);
        scope.Calls += 2;
        scope.Variables.Add(new Variable(name, "Func<int, int>", IsAssignable: false));
        var type = Chance(6) ? $"int {name}<U>(U u, int {parameter}) {{ {body} }} int {name}G(int z) => {name}(\"u\", z);" : $"{(isStatic ? "static " : "")}int {name}(int {parameter}) {{ {body} }}";
        if (type.Contains("<U>", StringComparison.Ordinal)) scope.Variables[^1] = scope.Variables[^1] with { Name = name + "G" };
        return type;
    }

    private static Scope Bare() => new() { IsStatic = true, IsPure = true, Rank = 0 };

    private string SwitchStatement(int depth) => random.Next(2) == 0
        ? $"switch ({Int(depth - 1)} & 3) {{ case 0: {Block(depth)} break; case 1 when {Truth(depth - 1)}: {Block(depth)} break; default: {Block(depth)} break; }}"
        : $"switch ({Text(depth - 1)}) {{ case \"a\": {Block(depth)} break; case {{ Length: > 2 }}: {Block(depth)} break; case \"cd\": break; default: {Block(depth)} break; }}";

    private string SpanUse(int depth)
    {
        if (scope.CanAwait || scope.CanYield || scope.Lambdas > 0) return Simple(depth);
        var name = Name("s");
        return $"Span<int> {name} = stackalloc int[] {{ {Int(depth - 1)}, {Number()} }}; {name}[1] += {Int(depth - 1)}; {Said($"{name}[1] + {name}.Length")}";
    }

    private string Action(int depth)
    {
        var name = Name("a");
        scope.Lambdas++;
        var body = Block(depth);
        scope.Lambdas--;
        scope.Calls += 2;
        return $"Action {name} = () => {body}; {name}();" + (Chance(2) ? $" {name}();" : "");
    }

    private string Anonymous(int depth)
    {
        var name = Name("o");
        return $"var {name} = new {{ A = {Int(depth - 1)}, B = {Text(depth - 1)} }}; {Said($"{name}.ToString()!")}";
    }

    private string? RefCall(int depth)
    {
        if (scope.IsPure || scope.Lambdas > 0 || scope.CanAwait || scope.CanYield || Variable("int", isAssigned: true) is not { } variable) return null;
        var fitting = program.Members.Where(pair => pair.Member.Kind == Programs.MemberKind.RefMethod && pair.Member.Rank < scope.Rank && IsCallable(pair.Type, pair.Member)).ToList();
        if (fitting.Count == 0) return null;
        var (owner, member) = Any(fitting);
        scope.Calls++;
        return Receiver(owner, member, depth) is { } receiver ? $"{receiver}{member.Name}(ref {variable}, out var {Name("w")}, {Int(depth - 1)});" : null;
    }
}
