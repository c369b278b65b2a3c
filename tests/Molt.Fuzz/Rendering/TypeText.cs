using System.Text;
using Molt.Fuzz.Programs;

namespace Molt.Fuzz.Rendering;

/// <summary>Writes a type as source.</summary>
internal static class TypeText
{
    public static string Of(ProgramModel program, TypeModel type, bool isOtherPart)
    {
        if (type.Kind == TypeKind.Enum) return $"public enum {type.Name} {{ {string.Join(", ", type.Members.Select(one => one.Initializer is { } value ? $"{one.Name} = {value}" : one.Name))} }}";
        var text = new StringBuilder();
        if (type.HasLiveInterfaces && !isOtherPart) text.Append("[Molt.LiveInterfaces]\n");
        text.Append(Header(type, isOtherPart)).Append("\n{\n");
        if (!isOtherPart) text.Append(Constructor(type)).Append(State(program, type));
        foreach (var member in type.Members.Where(one => type.OtherFile is null || one.Id % 3 == 0 == isOtherPart)) text.Append(MemberText.Of(type, member)).Append('\n');
        foreach (var nested in program.Types.Where(one => one.Outer == type.Name && !isOtherPart)) text.Append(Of(program, nested, false)).Append('\n');
        return text.Append('}').ToString();
    }

    /// <summary>Whether edits and held objects assign the member from outside, by a method that every type has.</summary>
    public static bool IsSet(Member member) => member is { HasStorage: true, IsReadOnly: false };

    private static string Header(TypeModel type, bool isOtherPart)
    {
        var keyword = type.Kind switch { TypeKind.StaticClass => "static class", TypeKind.Struct => "struct", TypeKind.Record => "record", TypeKind.Interface => "interface", _ => "class" };
        var modifiers = (type.IsAbstract ? "abstract " : "") + (type.IsSealed ? "sealed " : "") + (type.OtherFile is null ? "" : "partial ");
        if (keyword.StartsWith("static", StringComparison.Ordinal) && type.OtherFile is not null) (modifiers, keyword) = ("static partial ", "class");
        var header = $"public {modifiers}{keyword} {type.Name}{(type.IsGeneric ? "<T>" : "")}";
        if (isOtherPart) return header;
        if (type.Kind == TypeKind.Record) header += "(int Number, string Label)";
        else if (type.HasPrimaryConstructor) header += "(int seed)";
        var bases = new List<string>(type.Interfaces);
        if (type.Base is { } above) bases.Insert(0, type.Kind == TypeKind.Record ? $"{above}(Number, Label)" : type.HasPrimaryConstructor ? $"{above}({type.BaseArgument})" : above);
        return bases.Count == 0 ? header : $"{header} : {string.Join(", ", bases)}";
    }

    private static string Constructor(TypeModel type)
    {
        if (type.Kind is not (TypeKind.Class or TypeKind.Struct)) return "";
        if (type.HasPrimaryConstructor) return $"public int SeedOf{type.Name} => seed;\n";
        return $"public {type.Name}(int seed){(type.Base is null ? "" : $" : base({type.BaseArgument})")} {{ {type.ConstructorBody} }}\n";
    }

    private static string State(ProgramModel program, TypeModel type)
    {
        if (type.Kind is TypeKind.Interface) return "";
        var statics = type.Members.Where(one => one.IsStatic && IsSet(one)).ToList();
        var fields = type.Members.Where(one => !one.IsStatic && IsSet(one)).ToList();
        var text = statics.Count == 0 ? "" : $"public static void Reset{type.Name}() {{ {string.Concat(statics.Select(one => $"{one.Name} = {Samples.State(program, one)}; "))}}}\n";
        if (type.Kind is TypeKind.StaticClass) return text;
        var above = type.Base is { } name ? $"base.Set{program.Find(name)!.Name}(n); " : "";
        // A captured parameter of the constructor is state like any other: objects that exist keep what they were made with.
        var seed = type.HasPrimaryConstructor && type.Kind != TypeKind.Record ? "seed = n; " : "";
        return text + $"public void Set{type.Name}(int n) {{ {above}{seed}{string.Concat(fields.Select(one => $"{one.Name} = {Samples.State(program, one)}; "))}}}\n"
            + $"public string Dump{type.Name}() => {(type.Base is null ? "" : $"base.Dump{program.Find(type.Base)!.Name}() + ")}{string.Join(" + ", fields.Select(one => $"Trace.Show({one.Name}) + \";\"").DefaultIfEmpty("\"\""))};\n";
    }
}
