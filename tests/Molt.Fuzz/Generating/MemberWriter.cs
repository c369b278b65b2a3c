using Molt.Fuzz.Programs;

namespace Molt.Fuzz.Generating;

/// <summary>Writes the bodies and initializers of members.</summary>
internal sealed class MemberWriter(Random random)
{
    /// <summary>The member with new code.</summary>
    public Member Rewrite(ProgramModel program, TypeModel type, Member member)
    {
        if (type.Kind == TypeKind.Enum) return member;
        if (member.Kind is MemberKind.Field or MemberKind.AutoProperty or MemberKind.Constant or MemberKind.LambdaField)
            return member with { Initializer = Initializer(program, type, member) };
        if (!member.HasBody) return member;
        // One that is of another shape than the first by chance has that one again: what waits in it has come as far in another way.
        return member with { Body = Body(program, type, member), Shape = member.Shape == 0 ? 0 : member.Shape + 1 };
    }

    /// <summary>A constructor's body, which assigns fields.</summary>
    public string ConstructorBody(ProgramModel program, TypeModel type)
    {
        var scope = Pure(type);
        scope.Variables.Add(new Variable("seed", "int", IsAssignable: false));
        var writer = new CodeWriter(program, random, scope);
        var fields = type.Members.Where(one => one is { Kind: MemberKind.Field or MemberKind.AutoProperty, IsStatic: false, IsQuiet: false, IsReadOnly: false });
        return string.Concat(fields.Where(_ => random.Next(2) == 0).Select(one => $"{one.Name} = {writer.Value(one.Type, 2)}; "));
    }

    public string BaseArgument(ProgramModel program, TypeModel type)
    {
        var scope = Pure(type);
        scope.Variables.Add(new Variable("seed", "int", IsAssignable: false));
        return new CodeWriter(program, random, scope).Value("int", 1);
    }

    private static Scope Pure(TypeModel type) => new() { Type = type, IsStatic = true, IsPure = true, IsInitializer = true, Rank = 2 };

    private string Initializer(ProgramModel program, TypeModel type, Member member)
    {
        if (member.Kind == MemberKind.Constant) return member.Type == "int" ? $"{random.Next(1, 50)}" : $"\"k{random.Next(50)}\"";
        if (member.Kind != MemberKind.LambdaField) return new CodeWriter(program, random, Pure(type)).Value(member.Type, 2);
        return new CodeWriter(program, random, new Scope { Type = type, IsStatic = true, Rank = member.Rank }).Value("Func<int, int>", 3);
    }

    private string Body(ProgramModel program, TypeModel type, Member member)
    {
        var scope = new Scope
        {
            Type = type, IsStatic = member.IsStatic, IsPure = member.IsPure, Rank = member.Rank,
            CanAwait = member.Kind is MemberKind.AsyncMethod or MemberKind.HeldTask, CanYield = member.Kind == MemberKind.Iterator,
        };
        var isHeld = member.Kind is MemberKind.Factory or MemberKind.Counter or MemberKind.HeldIterator or MemberKind.HeldTask;
        foreach (var parameter in member.Parameters.Where(one => !one.Type.StartsWith("out ", StringComparison.Ordinal))) scope.Variables.Add(Of(parameter, isHeld));
        if (type.HasPrimaryConstructor && !member.IsStatic && type.Kind != TypeKind.Record) scope.Variables.Add(new Variable("seed", "int", IsAssignable: false, CanBeCaptured: !type.IsValue));
        var writer = new CodeWriter(program, random, scope);
        var size = random.Next(0, 5);
        return member.Kind switch
        {
            MemberKind.Iterator => $"{writer.Body(null, size)} yield return {writer.Value("int", 2)};",
            MemberKind.RefMethod => $"b = {writer.Value("int", 2)}; {writer.Body(null, size)} a = {writer.Value("int", 2)};",
            MemberKind.GenericMethod => $"Trace.Say($\"{{u}}\"); {writer.Body(member.Type, size)}",
            MemberKind.Factory => Factory(writer, scope, size),
            MemberKind.Counter => Counter(writer, scope),
            MemberKind.HeldIterator => HeldIterator(writer, scope),
            MemberKind.HeldTask => HeldTask(writer, scope, member.Waiting, size),
            _ => writer.Body(member.Type, size),
        };
    }

    private static Variable Of(Parameter parameter, bool isHeld)
    {
        var words = parameter.Type.Split(' ');
        var isRef = words[0] is "ref" or "out" or "in";
        var isSpan = parameter.Type == "ReadOnlySpan<int>";
        return new Variable(parameter.Name.Replace("this ", "", StringComparison.Ordinal), isRef ? words[1] : parameter.Type, !isHeld && words[0] is not "in" && !isSpan, !isRef && !isSpan);
    }

    // What the lambda captures stays the same, so that one held from before is as good as a new one.
    private string Factory(CodeWriter writer, Scope scope, int size)
    {
        var self = scope.IsStatic ? "" : "Trace.Say(this is null ? 1 : 2); ";
        scope.Lambdas++;
        scope.Variables.Add(new Variable("x", "int"));
        var lambda = $"x => {{ Trace.Say($\"{{a}}{{b}}\"); {self}{writer.Body("int", size)} }}";
        return random.Next(2) == 0
            ? $"return {lambda};"
            : $"Func<int, int> made = {lambda}; Trace.Say(1); return made;";
    }

    private static string Counter(CodeWriter writer, Scope scope)
    {
        scope.Lambdas++;
        scope.Variables.Add(new Variable("n", "int"));
        var set = writer.Value("int", 0);
        scope.Variables.Add(new Variable("x", "int"));
        return $"var n = a; return (v => {{ n = v; Trace.Say({set}); }}, x => {{ n += x; Trace.Say(a); {writer.Body("int", 2)} }});";
    }

    private static string HeldIterator(CodeWriter writer, Scope scope)
    {
        scope.Variables.Add(new Variable("i", "int", IsAssignable: false));
        return $"for (var i = 0; i < 60; i++) {{ yield return {writer.Value("int", 3)}; }}";
    }

    // The function that waits captures the same variables, whatever its code is: a call that waits has no others.
    private static string HeldTask(CodeWriter writer, Scope scope, Waiting waiting, int size)
    {
        if (waiting == Waiting.Method) return $"await gate; {writer.Body("int", size)}";
        scope.Variables.Add(new Variable("k", "int", IsAssignable: false));
        scope.Variables.Add(new Variable("m", "int", IsAssignable: false));
        var code = $"{{ await gate; Trace.Say($\"{{a}}{{k}}{{m}}\"); {writer.Body("int", size)} }}";
        return waiting == Waiting.Lambda
            ? $"var k = a + 1; {{ var m = k * 2; Func<Task<int>> run = async () => {code}; return await run(); }}"
            : $"var k = a + 1; {{ var m = k * 2; return await Run(); async Task<int> Run() {code} }}";
    }
}
