using System.Collections.Immutable;
using Molt.Fuzz.Programs;

namespace Molt.Fuzz.Editing;

/// <summary>Members that stay and are called another way.</summary>
internal sealed class SignatureEdits(Random random) : EditKinds(random)
{
    public override IEnumerable<(int Weight, string Name, Func<ProgramModel, ProgramModel?> Apply)> Kinds =>
    [
        (3, "parameters changed", Parameters),
        (2, "default argument changed", DefaultArgument),
        (2, "result changed", Result),
        (2, "static toggled", Static),
        (2, "accessibility", Accessibility),
        (2, "parameter renamed", ParameterRenamed),
        (2, "method and property", MethodAndProperty),
        (1, "async or iterator", Machine),
    ];

    private ProgramModel? Changed(ProgramModel program, Func<TypeModel, Member, bool> isWanted, Func<TypeModel, Member, Member> change)
    {
        if (AnyMember(program, isWanted) is not { } found) return null;
        foreach (var (type, member) in Family(program, found.Member))
        {
            var changed = change(found.Type, found.Member);
            var own = member with { Kind = changed.Kind, Type = changed.Type, Parameters = changed.Parameters, IsStatic = changed.IsStatic, Access = member.Explicit is null ? changed.Access : member.Access };
            program = program.With(program.Current(type), own);
            program = program.With(program.Current(type), Writer.Rewrite(program, program.Current(type), own));
        }
        return program;
    }

    private ProgramModel? Parameters(ProgramModel program)
    {
        ImmutableList<Parameter>? parameters = null;
        return Changed(program, (_, member) => member is { Kind: MemberKind.Method, IsPure: false } && !IsExtension(member),
            (type, member) => member with { Parameters = parameters ??= [.. Maker.Parameters(program, type, program.Next).Select(one => one.Type == "T" && !IsAlone(program, member) ? one with { Type = "int" } : one)] }) is { } next
            ? next with { Next = next.Next + 1 }
            : null;
    }

    private ProgramModel? DefaultArgument(ProgramModel program)
    {
        var value = Random.Next(10, 40).ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (AnyMember(program, (_, member) => member.Parameters.Any(one => one.Default is not null)) is not { } found) return null;
        foreach (var (type, member) in Family(program, found.Member))
            program = program.With(program.Current(type), member with { Parameters = [.. member.Parameters.Select(one => one.Default is null ? one : one with { Default = value })] });
        return program;
    }

    private ProgramModel? Result(ProgramModel program)
    {
        var type = Maker.AnyType(program, null);
        return Changed(program, (_, member) => member is { Kind: MemberKind.Method or MemberKind.Property, IsPure: false }, (_, member) => member with { Type = type });
    }

    private ProgramModel? Static(ProgramModel program) => Changed(program,
        (type, member) => member is { Kind: MemberKind.Method or MemberKind.Property or MemberKind.Factory or MemberKind.Iterator or MemberKind.AsyncMethod, Dispatch: Dispatch.None, Explicit: null, IsPure: false }
            && type.Kind is TypeKind.Class or TypeKind.Struct or TypeKind.Record && IsAlone(program, member),
        (_, member) => member with { IsStatic = !member.IsStatic });

    private ProgramModel? Accessibility(ProgramModel program)
    {
        if (AnyMember(program, (type, member) => member is { Dispatch: Dispatch.None, Explicit: null, Kind: not MemberKind.Operator } && type.Kind != TypeKind.Interface && IsAlone(program, member)) is not { } found) return null;
        return program.With(found.Type, found.Member with { Access = found.Member.Access == "public" ? "internal" : "public" });
    }

    private ProgramModel? ParameterRenamed(ProgramModel program)
    {
        if (AnyMember(program, (_, member) => member is { Kind: MemberKind.Method or MemberKind.Iterator or MemberKind.AsyncMethod, Parameters.Count: > 0, Body: not null } && !IsExtension(member)) is not { } found) return null;
        var old = found.Member.Parameters[0].Name;
        var name = $"r{program.Next}";
        return (program with { Next = program.Next + 1 }).With(found.Type, found.Member with
        {
            Parameters = found.Member.Parameters.SetItem(0, found.Member.Parameters[0] with { Name = name }),
            Body = System.Text.RegularExpressions.Regex.Replace(found.Member.Body!, $@"\b{old}\b", name),
        });
    }

    private ProgramModel? MethodAndProperty(ProgramModel program) => Changed(program,
        (_, member) => member.Kind == MemberKind.Property || member is { Kind: MemberKind.Method, Parameters.Count: 0, IsPure: false },
        (_, member) => member with { Kind = member.Kind == MemberKind.Method ? MemberKind.Property : MemberKind.Method });

    private ProgramModel? Machine(ProgramModel program) => Changed(program,
        (_, member) => member.Kind is MemberKind.Iterator or MemberKind.AsyncMethod,
        (_, member) => member with { Kind = member.Kind == MemberKind.Iterator ? MemberKind.AsyncMethod : MemberKind.Iterator });

    private static bool IsExtension(Member member) => member.Parameters.Any(one => one.Type.StartsWith("this ", StringComparison.Ordinal));
}
