using System.Globalization;
using Molt.Fuzz.Programs;

namespace Molt.Fuzz.Rendering;

/// <summary>Values that the probe gives, the same in every version of a program.</summary>
internal static class Samples
{
    /// <summary>What a field is set to, where <c>n</c> is in scope for fields of objects.</summary>
    public static string State(ProgramModel program, Member member)
    {
        if (member.Kind == MemberKind.Event) return "x => x * 3";
        return Value(program, member.Type, member.Id, member.IsStatic ? "5" : "n");
    }

    public static string Value(ProgramModel program, string type, int id, string number = "3") => type switch
    {
        "int" or "int?" => string.Create(CultureInfo.InvariantCulture, $"{number} + {id % 7}"),
        "string" => $"\"s\" + {number}",
        "bool" => id % 2 == 0 ? "true" : "false",
        "long" => $"{number}L",
        "int[]" or "List<int>" or "ReadOnlySpan<int>" => $"[{number}, {id % 5}]",
        "Func<int, int>" => "x => x + 1",
        "T" => "default(T)!",
        _ => Thing(program, type, number),
    };

    public static string Thing(ProgramModel program, string type, string number) => program.Find(type) switch
    {
        null => "default!",
        { Kind: TypeKind.Enum } found => $"{found.Name}.{found.Members[0].Name}",
        { Kind: TypeKind.Interface } or { IsAbstract: true } => "default!",
        { Kind: TypeKind.Record } found => $"new {found.Reference()}({number}, \"r\")",
        { Kind: TypeKind.Class or TypeKind.Struct } when !type.Contains('<', StringComparison.Ordinal) => $"new {type}({number})",
        _ => "default!",
    };
}
