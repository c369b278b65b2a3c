using System.Text.RegularExpressions;
using Molt.Fuzz.Programs;

namespace Molt.Fuzz.Editing;

/// <summary>Members that come, go, and change their names.</summary>
internal sealed class MemberEdits(Random random) : EditKinds(random)
{
    public override IEnumerable<(int Weight, string Name, Func<ProgramModel, ProgramModel?> Apply)> Kinds =>
    [
        (5, "member added", program => Added(program, null)),
        (4, "method added", program => Added(program, MemberKind.Method)),
        (4, "field added", program => Added(program, MemberKind.Field)),
        (1, "lambda field added", program => Added(program, MemberKind.LambdaField)),
        (2, "factory added", program => Added(program, MemberKind.Factory)),
        (4, "member removed", Removed),
        (2, "field removed", program => Removed(program, member => member.Kind is MemberKind.Field or MemberKind.AutoProperty)),
        (3, "member renamed", Renamed),
        (2, "member moved within its type", MovedWithin),
        (2, "field moved to a base", MovedUp),
        (1, "field retyped", Retyped),
        (2, "overload added", Overload),
    ];

    private ProgramModel? Added(ProgramModel program, MemberKind? kind)
    {
        var type = Any(program.Types.Where(one => one.Kind != TypeKind.Enum && (kind is null or MemberKind.Method || one.Kind is TypeKind.Class or TypeKind.Record)));
        if (type is null) return null;
        var (next, member) = Maker.Add(program, type, kind);
        return member.Body is null && type.Kind == TypeKind.Interface ? Implemented(next, type) : next;
    }

    private ProgramModel Implemented(ProgramModel program, TypeModel added)
    {
        foreach (var type in program.Types.Where(one => one.Interfaces.Contains(added.Name)).ToList()) program = Types.Implemented(program, type);
        return program;
    }

    private ProgramModel? Removed(ProgramModel program) => Removed(program, _ => true);

    private ProgramModel? Removed(ProgramModel program, Func<Member, bool> isWanted)
    {
        if (AnyMember(program, (type, member) => isWanted(member) && member.Explicit is null && type.Kind != TypeKind.Enum) is not { } found) return null;
        // A slot goes with all that overrides or implements it; an override goes alone, where the slot has code.
        var family = Family(program, found.Member).ToList();
        var goes = found.Member.Dispatch == Dispatch.Override && family.All(pair => pair.Member.Dispatch != Dispatch.Abstract) ? [found] : family;
        foreach (var (type, member) in goes) program = program.With(program.Current(type) with { Members = program.Current(type).Members.RemoveAll(one => one.Id == member.Id) });
        return program;
    }

    private ProgramModel? Renamed(ProgramModel program)
    {
        if (AnyMember(program, (_, member) => member.Kind is not (MemberKind.Indexer or MemberKind.Operator)) is not { } found) return null;
        var (old, name) = (found.Member.Name, $"{found.Member.Name[0]}{program.Next}");
        return Replaced(program with { Next = program.Next + 1 }, old, name);
    }

    private static ProgramModel Replaced(ProgramModel program, string old, string name)
    {
        var pattern = new Regex($@"\b{old}\b");
        return program with
        {
            Types = [.. program.Types.Select(type => type with
            {
                ConstructorBody = pattern.Replace(type.ConstructorBody, name),
                BaseArgument = pattern.Replace(type.BaseArgument, name),
                Members = [.. type.Members.Select(one => one with
                {
                    Name = one.Name == old ? name : one.Name,
                    Body = one.Body is null ? null : pattern.Replace(one.Body, name),
                    Initializer = one.Initializer is null ? null : pattern.Replace(one.Initializer, name),
                })],
            })],
        };
    }

    private ProgramModel? MovedWithin(ProgramModel program)
    {
        if (AnyMember(program, (type, _) => type.Members.Count > 1) is not { } found) return null;
        var members = found.Type.Members.Remove(found.Member);
        return program.With(found.Type with { Members = members.Insert(Random.Next(members.Count + 1), found.Member) });
    }

    private ProgramModel? MovedUp(ProgramModel program)
    {
        if (AnyMember(program, (type, member) => member is { Kind: MemberKind.Field or MemberKind.AutoProperty, IsStatic: false, Type: not "T" } && type is { Base: not null, IsGeneric: false } && program.Find(type.Base) is { IsGeneric: false }) is not { } found) return null;
        var (type, member) = found;
        // One that makes an object, perhaps of the base itself, would make them for ever.
        if (member.Initializer?.Contains("new ", StringComparison.Ordinal) == true) return null;
        program = program.With(type with { Members = type.Members.Remove(member) });
        var above = program.Find(type.Base)!;
        return program.With(above with { Members = above.Members.Add(member with { Access = "public" }) });
    }

    private ProgramModel? Retyped(ProgramModel program)
    {
        if (AnyMember(program, (_, member) => member.Kind is MemberKind.Field or MemberKind.AutoProperty) is not { } found) return null;
        var retyped = found.Member with { Type = found.Member.Type == "int" ? "string" : "int" };
        return program.With(found.Type, Writer.Rewrite(program, found.Type, retyped));
    }

    // Calls that nobody touches may prefer it.
    private ProgramModel? Overload(ProgramModel program)
    {
        if (AnyMember(program, (type, member) => member is { Kind: MemberKind.Method, Dispatch: Dispatch.None, Explicit: null, IsPure: false, Parameters.Count: > 0 } && IsAlone(program, member) && type.Kind != TypeKind.Interface) is not { } found) return null;
        var (type, member) = found;
        var first = member.Parameters[0];
        var other = first.Type switch { "int" => "object", "string" => "object", "List<int>" => "IEnumerable<int>", "int[]" => "IEnumerable<int>", _ => "object" };
        if (first.Type.StartsWith("this ", StringComparison.Ordinal)) return null;
        // Either the new one or the old one is the better one for most calls.
        var overload = member with { Id = program.Next, Parameters = member.Parameters.SetItem(0, first with { Type = other }) };
        var swapped = Random.Next(2) == 0;
        program = program with { Next = program.Next + 1 };
        if (swapped) (member, overload) = (member with { Parameters = overload.Parameters }, overload with { Parameters = member.Parameters });
        overload = Writer.Rewrite(program, type, overload);
        if (swapped) member = Writer.Rewrite(program, type, member);
        return program.With(program.With(type, member).Current(type) with { Members = program.With(type, member).Current(type).Members.Add(overload) });
    }
}
