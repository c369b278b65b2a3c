using Molt.Fuzz.Programs;

namespace Molt.Fuzz.Rendering;

/// <summary>A type of a program that the probe asks, with its type argument.</summary>
internal sealed record Subject(TypeModel Type, string Argument)
{
    public string Id => Type.IsGeneric ? $"{Type.Name}_{Argument}" : Type.Name;

    public string Reference => Type.Reference(Argument);

    public string Label => Reference;

    public bool IsObject => Type.IsCreatable;

    public string Make(string number = "4") => Type.Kind == TypeKind.Record ? $"new {Reference}({number}, \"r\")" : $"new {Reference}({number})";

    public static IEnumerable<Subject> All(ProgramModel program) => program.Types.Where(one => one.Kind is not (TypeKind.Interface or TypeKind.Enum))
        .SelectMany(type => type.IsGeneric ? new[] { new Subject(type, "int"), new Subject(type, "string") } : [new Subject(type, "int")]);

    /// <summary>Static fields that nothing but the probe assigns.</summary>
    public IEnumerable<string> QuietStatics() => Type.Members.Where(one => one is { IsStatic: true, IsQuiet: true, HasStorage: true, Access: "public" })
        .Select(one => $"        (\"{Reference}.{one.Name}\", {Reference}.{one.Name}),\n");
}
