using Molt.Fuzz.Generating;
using Molt.Fuzz.Programs;

namespace Molt.Fuzz.Editing;

/// <summary>What the kinds of edits have in common: choosing what to work on.</summary>
internal abstract class EditKinds(Random random)
{
    protected Random Random => random;

    protected MemberWriter Writer { get; } = new(random);

    protected MemberMaker Maker { get; } = new(random);

    protected TypeMaker Types { get; } = new(random);

    public abstract IEnumerable<(int Weight, string Name, Func<ProgramModel, ProgramModel?> Apply)> Kinds { get; }

    protected T? Any<T>(IEnumerable<T> all) where T : class => all.ToList() is { Count: > 0 } list ? list[random.Next(list.Count)] : null;

    protected (TypeModel Type, Member Member)? AnyMember(ProgramModel program, Func<TypeModel, Member, bool> isWanted) =>
        program.Members.Where(pair => pair.Type.Kind != TypeKind.Enum && isWanted(pair.Type, pair.Member)).ToList() is { Count: > 0 } list ? list[random.Next(list.Count)] : null;

    /// <summary>All members that have the name: a slot with its overrides and implementations.</summary>
    protected static IEnumerable<(TypeModel Type, Member Member)> Family(ProgramModel program, Member member) => program.Members.Where(pair => pair.Member.Name == member.Name).ToList();

    protected static bool IsAlone(ProgramModel program, Member member) => program.Members.Count(pair => pair.Member.Name == member.Name) == 1;
}
