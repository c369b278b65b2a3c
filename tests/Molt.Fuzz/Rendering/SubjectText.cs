using System.Text;
using Molt.Fuzz.Programs;

namespace Molt.Fuzz.Rendering;

/// <summary>Writes the probe's questions about one type.</summary>
internal sealed class SubjectText(ProgramModel program, Subject subject)
{
    private TypeModel Type => subject.Type;

    public void Write(StringBuilder text)
    {
        var statics = Type.Members.Where(one => one.IsStatic || !subject.IsObject).ToList();
        text.Append($"    private static string[] Fresh{subject.Id}() => [\n");
        if (subject.IsObject)
        {
            text.Append($"        \"{subject.Id} new: \" + Q(() => {{ var o = {subject.Make()}; return o.Dump{Type.Name}(); }}),\n");
            text.Append($"        .. Of{subject.Id}({subject.Make()}),\n");
        }
        foreach (var (name, call) in statics.SelectMany(member => Calls(member, subject.Reference))) text.Append($"        \"{subject.Id}.{name}: \" + Q(() => {call}),\n");
        text.Append("    ];\n\n");
        if (!subject.IsObject) return;
        text.Append($"    private static string[] Of{subject.Id}({subject.Reference} o) => [\n");
        foreach (var (name, call) in ObjectCalls()) text.Append($"        \"{subject.Id}.{name}: \" + Q(() => {{ o.Set{Type.Name}(7); return {call}; }}),\n");
        text.Append("    ];\n\n");
        text.Append($"    private static string[] News{subject.Id}({subject.Reference} o) => Shown(\n    [\n");
        foreach (var field in QuietFields()) text.Append($"        (\"{field}\", o.{field}),\n");
        text.Append("    ]);\n\n");
    }

    private IEnumerable<string> QuietFields() => new[] { Type }.Concat(program.Bases(Type)).SelectMany(one => one.Members)
        .Where(one => one is { IsQuiet: true, HasStorage: true, IsStatic: false, Access: "public" }).Select(one => one.Name);

    private IEnumerable<(string Name, string Call)> ObjectCalls()
    {
        yield return ("Dump", $"o.Dump{Type.Name}()");
        foreach (var call in Type.Members.Where(one => !one.IsStatic && one.Explicit is null).SelectMany(member => Calls(member, "o"))) yield return call;
        foreach (var above in program.Bases(Type).Where(one => !one.IsGeneric))
            foreach (var call in above.Members.Where(one => !one.IsStatic && one.Dispatch is Dispatch.Virtual or Dispatch.Abstract).SelectMany(member => Calls(member, $"(({above.Reference()})o)"))) yield return call;
        foreach (var name in new[] { Type }.Concat(program.Bases(Type)).SelectMany(one => one.Interfaces).Distinct())
            foreach (var call in program.Find(name)!.Members.SelectMany(member => Calls(member, $"(({name})o)"))) yield return ($"{name}.{call.Name}", call.Call);
        foreach (var (owner, extension) in program.Members.Where(pair => pair.Member.Access != "private" && pair.Member.Parameters.Any(one => one.Type == "this " + Type.Reference())))
            yield return ($"{owner.Name}.{extension.Name}", $"o.{extension.Name}({Arguments(extension, 1)})");
        if (Type.Kind == TypeKind.Record)
        {
            yield return ("text", "o.ToString()");
            yield return ("copy", "o.Equals(o with { }) ? (o with { Number = 9 }).ToString() : \"differs\"");
        }
        else if (Type.Kind == TypeKind.Class)
        {
            yield return ("type", "o.GetType().Name + o");
        }
    }

    private IEnumerable<(string Name, string Call)> Calls(Member member, string receiver)
    {
        if (member.Access is "private" or "protected") yield break;
        var name = $"{receiver}.{member.Name}";
        var arguments = Arguments(member);
        var call = member.Kind switch
        {
            MemberKind.Method when member.Type == "void" => null,
            MemberKind.Method when member.Parameters.FirstOrDefault()?.Type.StartsWith("this ", StringComparison.Ordinal) == true => null,
            MemberKind.Method => $"{name}({arguments})",
            MemberKind.Indexer => $"{receiver}[3]",
            MemberKind.Operator => subject.IsObject ? $"({(member.IsStatic ? subject.Make() : receiver)} {member.Name} 3)" : null,
            MemberKind.Iterator or MemberKind.HeldIterator => $"{name}({arguments}).Take(5).ToList()",
            MemberKind.AsyncMethod => $"{name}({arguments}).GetAwaiter().GetResult()",
            MemberKind.GenericMethod => $"{name}(\"u\", 3) + {name}(2, 4)",
            MemberKind.RefMethod => $"Ref{member.Id}({(member.IsStatic ? "" : receiver)})",
            MemberKind.LambdaField => $"{name}(3)",
            MemberKind.Factory => $"{name}(2, \"b\")(3)",
            MemberKind.Counter => $"Counted({name}(2))",
            MemberKind.HeldTask => $"{name}(Task.CompletedTask, 2).GetAwaiter().GetResult()",
            MemberKind.Event => null,
            _ => name,
        };
        if (member.Kind == MemberKind.RefMethod)
            call = $"((Func<string>)(() => {{ int a = 5; {name}(ref a, out var b, 6); return $\"{{a}},{{b}}\"; }}))()";
        if (call is not null) yield return (member.Name, call);
        if (member is { Kind: MemberKind.Method } && member.Parameters.Any(one => one.Default is not null) && call is not null)
            yield return (member.Name + " short", $"{name}({Arguments(member, 0, withDefaults: false)})");
    }

    private string Arguments(Member member, int skip = 0, bool withDefaults = true) => string.Join(", ", member.Parameters.Skip(skip)
        .Where(one => withDefaults || one.Default is null).Select(one => one.Type == "T" ? subject.Argument == "int" ? "6" : "\"t\"" : Samples.Value(program, one.Type, member.Id)));
}
