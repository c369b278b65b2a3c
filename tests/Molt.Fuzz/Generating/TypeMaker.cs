using Molt.Fuzz.Programs;

namespace Molt.Fuzz.Generating;

/// <summary>Makes types, and whole programs.</summary>
internal sealed class TypeMaker(Random random)
{
    private static readonly TypeKind[] First =
        [TypeKind.Interface, TypeKind.Enum, TypeKind.StaticClass, TypeKind.Class, TypeKind.Class, TypeKind.Struct, TypeKind.Record, TypeKind.Class, TypeKind.Class, TypeKind.Class, TypeKind.StaticClass];

    private readonly MemberMaker members = new(random);
    private readonly MemberWriter writer = new(random);

    public ProgramModel Program()
    {
        var program = new ProgramModel { Next = 10 };
        var count = random.Next(6, First.Length + 1);
        for (var index = 0; index < count; index++) program = Add(program, First[index]).Program;
        foreach (var (type, member) in program.Members) program = program.With(type, writer.Rewrite(program, program.Current(type), program.Current(type).Members.Find(one => one.Id == member.Id)!));
        return program;
    }

    /// <summary>The program with one more type.</summary>
    public (ProgramModel Program, TypeModel Type) Add(ProgramModel program, TypeKind? wanted = null)
    {
        var kind = wanted ?? First[random.Next(First.Length)];
        var type = Make(program, kind);
        program = program with { Next = program.Next + 1, Types = program.Types.Add(type) };
        if (kind == TypeKind.Enum) return (program, type);
        var count = random.Next(2, kind == TypeKind.Interface ? 5 : 9);
        for (var index = 0; index < count; index++) (program, _) = members.Add(program, type);
        program = Implemented(program, type);
        return (program.With(WithConstructor(program, program.Current(type))), program.Current(type));
    }

    /// <summary>The program in which a type has all members that its bases and interfaces ask for.</summary>
    public ProgramModel Implemented(ProgramModel program, TypeModel type)
    {
        type = program.Current(type);
        if (type.Kind is TypeKind.Interface or TypeKind.StaticClass or TypeKind.Enum) return program;
        foreach (var above in program.Bases(type).ToList())
        foreach (var slot in above.Members.Where(one => one.Dispatch is Dispatch.Virtual or Dispatch.Abstract))
        {
            var isNeeded = slot.Dispatch == Dispatch.Abstract && !type.IsAbstract && !program.Bases(type).Any(one => Has(one, slot.Name) && one.Id != above.Id);
            if (Has(program.Current(type), slot.Name) || (!isNeeded && random.Next(2) == 0)) continue;
            program = Override(program, type, slot);
        }
        foreach (var slot in type.Interfaces.SelectMany(name => program.Find(name)!.Members).Where(one => one.Body is null || random.Next(3) == 0))
        {
            if (!Has(program.Current(type), slot.Name)) program = Implement(program, type, slot);
        }
        return program;
    }

    public ProgramModel Override(ProgramModel program, TypeModel type, Member slot) => Add(program, type, slot with
    {
        Id = program.Next, Dispatch = Dispatch.Override, Body = "", IsSealed = random.Next(8) == 0,
    });

    public ProgramModel Implement(ProgramModel program, TypeModel type, Member slot)
    {
        var owner = program.Types.Find(one => one.Members.Contains(slot))!;
        var isExplicit = random.Next(3) == 0;
        var canBeVirtual = !isExplicit && type.Kind == TypeKind.Class && !type.IsSealed && random.Next(3) == 0;
        return Add(program, type, slot with { Id = program.Next, Body = "", Explicit = isExplicit ? owner.Name : null, Dispatch = canBeVirtual ? Dispatch.Virtual : Dispatch.None });
    }

    private ProgramModel Add(ProgramModel program, TypeModel type, Member member)
    {
        program = program with { Next = program.Next + 1 };
        var current = program.Current(type);
        return program.With(current with { Members = current.Members.Add(writer.Rewrite(program, current, member)) });
    }

    private static bool Has(TypeModel type, string name) => type.Members.Any(one => one.Name == name);

    private TypeModel WithConstructor(ProgramModel program, TypeModel type) => type with
    {
        ConstructorBody = type.HasPrimaryConstructor ? "" : writer.ConstructorBody(program, type),
        BaseArgument = writer.BaseArgument(program, type),
    };

    private TypeModel Make(ProgramModel program, TypeKind kind)
    {
        var id = program.Next;
        var name = kind switch { TypeKind.Class => "C", TypeKind.StaticClass => "X", TypeKind.Struct => "S", TypeKind.Record => "R", TypeKind.Interface => "I", _ => "N" } + id;
        var files = program.Types.Select(one => one.File).Distinct().ToList();
        var file = files.Count > 0 && random.Next(2) == 0 ? files[random.Next(files.Count)] : $"File{id}.cs";
        var type = new TypeModel { Id = id, Kind = kind, Name = name, File = file };
        return kind switch
        {
            TypeKind.Class => Class(program, type),
            TypeKind.Struct => Interfaces(program, type),
            TypeKind.Record => Interfaces(program, type with { HasPrimaryConstructor = true, Base = random.Next(2) == 0 ? Any(program, one => one.Kind == TypeKind.Record)?.Reference() : null }),
            TypeKind.Enum => type with { Members = [.. Enumerable.Range(0, 3).Select(index => new Member { Id = index, Kind = MemberKind.Constant, Name = $"{name}{(char)('A' + index)}", Type = name, Rank = 0, IsStatic = true })] },
            _ => type,
        };
    }

    private TypeModel Class(ProgramModel program, TypeModel type)
    {
        var isGeneric = random.Next(4) == 0;
        var outer = !isGeneric && random.Next(5) == 0 ? Any(program, one => one is { Kind: TypeKind.Class, IsGeneric: false, Outer: null })?.Name : null;
        var above = random.Next(3) > 0 ? Any(program, one => one is { Kind: TypeKind.Class, IsSealed: false, Outer: null }) : null;
        return Interfaces(program, type with
        {
            IsGeneric = isGeneric,
            Outer = outer,
            File = outer is null ? type.File : program.Find(outer)!.File,
            OtherFile = outer is null && random.Next(5) == 0 ? $"File{type.Id}.More.cs" : null,
            Base = above?.Reference(isGeneric && random.Next(2) == 0 ? "T" : random.Next(2) == 0 ? "int" : "string"),
            HasPrimaryConstructor = random.Next(3) == 0,
            IsSealed = random.Next(10) == 0,
            HasLiveInterfaces = above is null && random.Next(3) == 0,
        });
    }

    private TypeModel Interfaces(ProgramModel program, TypeModel type)
    {
        var offered = program.Types.Where(one => one.Kind == TypeKind.Interface && !program.Bases(type).Any(above => above.Interfaces.Contains(one.Name))).ToList();
        return type with { Interfaces = [.. offered.Where(_ => random.Next(2) == 0).Select(one => one.Name)] };
    }

    private TypeModel? Any(ProgramModel program, Func<TypeModel, bool> isWanted) => program.Types.Where(isWanted).ToList() is { Count: > 0 } list ? list[random.Next(list.Count)] : null;
}
