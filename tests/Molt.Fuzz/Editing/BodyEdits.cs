using Molt.Fuzz.Programs;

namespace Molt.Fuzz.Editing;

/// <summary>Edits of what code does.</summary>
internal sealed class BodyEdits(Random random) : EditKinds(random)
{
    public override IEnumerable<(int Weight, string Name, Func<ProgramModel, ProgramModel?> Apply)> Kinds =>
    [
        (8, "body rewritten", program => Rewritten(program, member => member.HasBody)),
        (5, "held code rewritten", program => Rewritten(program, member => member.Kind is MemberKind.Factory or MemberKind.Counter or MemberKind.HeldIterator or MemberKind.HeldTask or MemberKind.LambdaField)),
        (14, "statements changed", Mutated),
        (3, "initializer", program => Rewritten(program, member => member is { Kind: MemberKind.Field or MemberKind.AutoProperty, Initializer: not null })),
        (3, "constant", program => Rewritten(program, member => member.Kind == MemberKind.Constant)),
        (2, "constructor", Constructor),
    ];

    private ProgramModel? Rewritten(ProgramModel program, Func<Member, bool> isWanted) =>
        AnyMember(program, (_, member) => isWanted(member)) is { } found ? program.With(found.Type, Writer.Rewrite(program, found.Type, found.Member)) : null;

    private ProgramModel? Mutated(ProgramModel program)
    {
        if (AnyMember(program, (_, member) => member is { Body.Length: > 20, IsPure: false }) is not { } found) return null;
        var (type, member) = found;
        return Mutator.Mutate(member.Body!, Random) is { } body && body != member.Body
            ? program.With(type, member with { Body = body, Shape = member.Shape + 1 })
            : null;
    }

    private ProgramModel? Constructor(ProgramModel program) =>
        Any(program.Types.Where(one => one.Kind is TypeKind.Class or TypeKind.Struct)) is { } type
            ? program.With(type with { ConstructorBody = type.HasPrimaryConstructor ? "" : Writer.ConstructorBody(program, type), BaseArgument = Writer.BaseArgument(program, type) })
            : null;
}
