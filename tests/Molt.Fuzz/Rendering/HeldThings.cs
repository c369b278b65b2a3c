using Molt.Fuzz.Programs;

namespace Molt.Fuzz.Rendering;

/// <summary>
/// What the probe makes to be held across edits: objects, delegates, iterators and tasks, each with a label. What is held must answer, after any edit, as
/// what is made anew under the same label; a label changes when that is no longer so.
/// </summary>
internal sealed class HeldThings(ProgramModel program, Subject subject)
{
    public IEnumerable<(string Label, string Make, string Ask)> All()
    {
        if (subject.IsObject) yield return (subject.Label, subject.Make(), $"string.Join(\" | \", Of{subject.Id}(({subject.Reference})thing))");
        foreach (var member in subject.Type.Members.Where(one => one.Access is "public" or "internal" && one.Explicit is null))
        {
            if (Of(member) is { } held) yield return held;
        }
    }

    private (string, string, string)? Of(Member member)
    {
        var name = $"{subject.Reference}.{member.Name}";
        return member.Kind switch
        {
            MemberKind.Factory when member.IsStatic => Function($"factory{member.Shape} {name}", $"{name}(2, \"h\")"),
            MemberKind.Factory when subject.IsObject => Bound($"bound{member.Shape} {name}", $"o.{member.Name}(2, \"h\")"),
            MemberKind.Counter => ($"counter{member.Shape} {name}", $"{name}(4)", "Q(() => Counted(((Action<int>, Func<int, int>))thing))"),
            MemberKind.HeldIterator => ($"items{member.Shape} {name}", $"{name}(3).GetEnumerator()", "Q(() => Next((IEnumerator<int>)thing))"),
            MemberKind.HeldTask => ($"task{member.Shape} {name}", $"((Func<object>)(() => {{ var gate = new TaskCompletionSource(); return (gate, {name}(gate.Task, 3)); }}))()",
                "Q(() => Finish((((TaskCompletionSource, Task<int>))thing).Item1, (((TaskCompletionSource, Task<int>))thing).Item2))"),
            MemberKind.LambdaField when member.IsStatic => Function($"field {name}", name),
            MemberKind.LambdaField when subject.IsObject => Bound($"field {name}", $"o.{member.Name}"),
            MemberKind.Method when IsFunction(member) && member.IsStatic => Function($"static {name}", $"(Func<int, int>){name}"),
            MemberKind.Method when IsFunction(member) && subject is { IsObject: true, Type.IsValue: false } => Bound($"method {name}", $"(Func<int, int>)o.{member.Name}"),
            _ => null,
        };
    }

    private bool IsFunction(Member member) => member is { Type: "int", Parameters: [{ Type: "int" }] } && program.Types.Count > 0;

    private static (string, string, string) Function(string label, string make) => (label, make, "Q(() => ((Func<int, int>)thing)(5))");

    private (string, string, string) Bound(string label, string make) => (label,
        $"((Func<object>)(() => {{ var o = {subject.Make()}; return (o, {make}); }}))()",
        $"Q(() => {{ var (o, f) = (({subject.Reference}, Func<int, int>))thing; o.Set{subject.Type.Name}(7); return f(5); }})");
}
