using System.Collections.Immutable;
using Molt.Fuzz.Programs;

namespace Molt.Fuzz.Generating;

/// <summary>Makes members for types.</summary>
internal sealed class MemberMaker(Random random)
{
    private static readonly MemberKind[] ClassKinds =
    [
        MemberKind.Method, MemberKind.Method, MemberKind.Method, MemberKind.Method, MemberKind.Method, MemberKind.Property, MemberKind.Property, MemberKind.AutoProperty,
        MemberKind.Field, MemberKind.Field, MemberKind.Field, MemberKind.Constant, MemberKind.Event, MemberKind.Indexer, MemberKind.Operator, MemberKind.Iterator,
        MemberKind.AsyncMethod, MemberKind.GenericMethod, MemberKind.RefMethod, MemberKind.LambdaField, MemberKind.Factory, MemberKind.Factory, MemberKind.Counter,
        MemberKind.HeldIterator, MemberKind.HeldTask,
    ];

    private readonly MemberWriter writer = new(random);

    /// <summary>The program with one more member of a type, and that member.</summary>
    public (ProgramModel Program, Member Member) Add(ProgramModel program, TypeModel type, MemberKind? kind = null)
    {
        var member = Make(program, program.Current(type), kind ?? Kind(program.Current(type)));
        program = program with { Next = program.Next + 1 };
        member = writer.Rewrite(program, program.Current(type), member);
        var members = program.Current(type).Members;
        return (program.With(program.Current(type) with { Members = members.Insert(random.Next(members.Count + 1), member) }), member);
    }

    /// <summary>A type for a value or a parameter.</summary>
    public string AnyType(ProgramModel program, TypeModel? owner)
    {
        if (owner is { IsGeneric: true } && random.Next(3) == 0) return "T";
        var own = program.Types.Where(one => one is { IsGeneric: false, Kind: not TypeKind.StaticClass }).ToList();
        return random.Next(12) switch
        {
            < 5 => "int",
            < 7 => "string",
            7 => "bool",
            8 => "List<int>",
            9 => "int[]",
            _ when own.Count > 0 => own[random.Next(own.Count)].Reference(),
            _ => "int",
        };
    }

    public ImmutableList<Parameter> Parameters(ProgramModel program, TypeModel owner, int id)
    {
        var count = random.Next(4);
        var parameters = Enumerable.Range(0, count).Select(index => new Parameter(AnyType(program, owner), $"p{id}_{index}")).ToImmutableList();
        if (random.Next(8) == 0 && !parameters.IsEmpty) parameters = parameters.SetItem(0, parameters[0] with { Type = "ReadOnlySpan<int>" });
        return random.Next(4) == 0 ? parameters.Add(new Parameter("int", $"p{id}_d", $"{random.Next(1, 9)}")) : parameters;
    }

    private MemberKind Kind(TypeModel type)
    {
        if (type.Kind == TypeKind.Interface) return MemberKind.Method;
        for (; ; )
        {
            var kind = ClassKinds[random.Next(ClassKinds.Length)];
            if (kind is MemberKind.Indexer or MemberKind.Operator && (type.Members.Any(one => one.Kind == kind) || type.Kind == TypeKind.StaticClass)) continue;
            if (type.IsValue && kind is MemberKind.Factory or MemberKind.Counter or MemberKind.LambdaField or MemberKind.HeldIterator or MemberKind.HeldTask or MemberKind.Event) continue;
            return kind;
        }
    }

    private Member Make(ProgramModel program, TypeModel type, MemberKind kind)
    {
        var id = program.Next;
        var mustBeStatic = type.Kind == TypeKind.StaticClass;
        var isStatic = mustBeStatic || (type.Kind != TypeKind.Interface && random.Next(4) == 0);
        var member = new Member { Id = id, Kind = kind, Name = $"M{id}", Type = "int", Rank = random.NextDouble(), IsStatic = isStatic, Body = "" };
        return kind switch
        {
            MemberKind.Method => Method(program, type, member),
            MemberKind.Property => Dispatched(type, member with { Name = $"P{id}", Type = AnyType(program, type) }),
            MemberKind.AutoProperty => member with { Name = $"A{id}", Type = AnyType(program, type), Body = null, IsQuiet = random.Next(2) == 0 },
            MemberKind.Field => member with { Name = $"f{id}", Type = AnyType(program, type), Body = null, IsQuiet = random.Next(2) == 0, Access = random.Next(3) == 0 ? "private" : "public" },
            MemberKind.Constant => member with { Name = $"K{id}", Type = random.Next(2) == 0 ? "int" : "string", IsStatic = true, Body = null },
            MemberKind.Event => member with { Name = $"E{id}", Type = "Func<int, int>?", Body = null },
            MemberKind.Indexer => member with { Name = "this", Parameters = [new Parameter("int", $"p{id}")], IsStatic = false },
            MemberKind.Operator => member with { Name = random.Next(2) == 0 ? "+" : "-", Parameters = [new Parameter(type.Reference("T"), "a"), new Parameter("int", "b")], IsStatic = true },
            MemberKind.GenericMethod => member with { Name = $"M{id}", Parameters = [new Parameter("int", $"p{id}")] },
            MemberKind.RefMethod => member with { Type = "void", Parameters = [new Parameter("ref int", "a"), new Parameter("out int", "b"), new Parameter("in int", "c")] },
            MemberKind.LambdaField => member with { Name = $"l{id}", Type = "Func<int, int>", Body = null, IsReadOnly = true },
            MemberKind.Factory => member with { Type = "Func<int, int>", Parameters = [new Parameter("int", "a"), new Parameter("string", "b")] },
            MemberKind.Counter => member with { Type = "(Action<int>, Func<int, int>)", IsStatic = true, Parameters = [new Parameter("int", "a")] },
            MemberKind.HeldTask => member with { Type = "int", IsStatic = true, Waiting = (Waiting)random.Next(3), Parameters = [new Parameter("Task", "gate"), new Parameter("int", "a")] },
            MemberKind.HeldIterator => member with { Type = "int", IsStatic = true, Parameters = [new Parameter("int", "a")] },
            MemberKind.Iterator or MemberKind.AsyncMethod => member with { Parameters = [new Parameter("int", $"p{id}")] },
            _ => member,
        };
    }

    private Member Method(ProgramModel program, TypeModel type, Member member)
    {
        var isPure = member.IsStatic && random.Next(3) == 0;
        var method = member with { Type = AnyType(program, type), Parameters = Parameters(program, type, member.Id), IsPure = isPure };
        if (isPure) return method with { Type = random.Next(2) == 0 ? "int" : "string", Parameters = [new Parameter("int", $"p{member.Id}")] };
        if (type.Kind == TypeKind.Interface) return method with { Body = random.Next(2) == 0 ? "" : null };
        if (type.Kind == TypeKind.StaticClass && random.Next(2) == 0 && program.Types.Where(one => one.IsCreatable && !one.IsGeneric).ToList() is { Count: > 0 } extended)
            return method with { Parameters = method.Parameters.Insert(0, new Parameter("this " + extended[random.Next(extended.Count)].Reference(), "self")) };
        return Dispatched(type, method with { Access = random.Next(5) switch { 0 => "private", 1 => "internal", _ => "public" } });
    }

    private Member Dispatched(TypeModel type, Member member) =>
        type.Kind is TypeKind.Class or TypeKind.Record && !type.IsSealed && member is { IsStatic: false, Type: not "T" } && !member.Parameters.Any(one => one.Type == "T") && random.Next(3) == 0
            ? member with { Dispatch = Dispatch.Virtual, Access = "public" }
            : member;
}
