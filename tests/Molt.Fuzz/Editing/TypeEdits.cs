using Molt.Fuzz.Programs;

namespace Molt.Fuzz.Editing;

/// <summary>Types that come, go and change.</summary>
internal sealed class TypeEdits(Random random) : EditKinds(random)
{
    public override IEnumerable<(int Weight, string Name, Func<ProgramModel, ProgramModel?> Apply)> Kinds =>
    [
        (4, "type added", program => Types.Add(program).Program),
        (3, "type removed", Removed),
        (1, "enum member added", EnumChanged),
        (1, "struct and class", KindChanged),
        (1, "attribute toggled", Attribute),
    ];

    private ProgramModel? Removed(ProgramModel program)
    {
        if (program.Types.Count < 5) return null;
        if (Any(program.Types.Where(one => !program.Types.Any(other => other.Outer == one.Name || other.Interfaces.Contains(one.Name) || program.Find(other.Base)?.Id == one.Id))) is not { } gone) return null;
        program = program with { Types = program.Types.Remove(gone) };
        return program with { Types = [.. program.Types.Select(type => type with { Members = [.. type.Members.Where(member => !Mentions(member, gone)) ] })] };
    }

    private static bool Mentions(Member member, TypeModel type) =>
        new[] { member.Type }.Concat(member.Parameters.Select(one => one.Type)).Any(text => System.Text.RegularExpressions.Regex.IsMatch(text, $@"\b{type.Name}\b"));

    private ProgramModel? EnumChanged(ProgramModel program)
    {
        if (Any(program.Types.Where(one => one.Kind == TypeKind.Enum)) is not { } type) return null;
        var added = type.Members[0] with { Id = program.Next, Name = $"{type.Name}Z{program.Next}" };
        return (program with { Next = program.Next + 1 }).With(type with { Members = type.Members.Insert(Random.Next(2) * type.Members.Count, added) });
    }

    private ProgramModel? KindChanged(ProgramModel program) =>
        Any(program.Types.Where(one => one.Kind == TypeKind.Struct)) is { } type ? program.With(type with { Kind = TypeKind.Class }) : null;

    private ProgramModel? Attribute(ProgramModel program) =>
        Any(program.Types.Where(one => one is { Kind: TypeKind.Class, Base: null })) is { } type ? program.With(type with { HasLiveInterfaces = !type.HasLiveInterfaces }) : null;
}
