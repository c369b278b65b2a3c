using Molt.Fuzz.Programs;

namespace Molt.Fuzz.Editing;

/// <summary>Virtual members, overrides and interfaces.</summary>
internal sealed class DispatchEdits(Random random) : EditKinds(random)
{
    public override IEnumerable<(int Weight, string Name, Func<ProgramModel, ProgramModel?> Apply)> Kinds =>
    [
        (3, "virtual toggled", VirtualToggled),
        (4, "override added", OverrideAdded),
        (3, "override removed", OverrideRemoved),
        (2, "interface taken on", InterfaceAdded),
        (1, "interface dropped", InterfaceRemoved),
        (2, "explicit toggled", ExplicitToggled),
        (2, "default implementation toggled", DefaultToggled),
        (1, "sealed toggled", SealedToggled),
        (1, "base changed", BaseChanged),
    ];

    private ProgramModel? VirtualToggled(ProgramModel program)
    {
        if (AnyMember(program, (type, member) => type.Kind == TypeKind.Class && !type.IsSealed && member is { Kind: MemberKind.Method or MemberKind.Property, IsStatic: false, Explicit: null, Access: "public", Dispatch: Dispatch.None or Dispatch.Virtual, Type: not "T" }
            && !member.Parameters.Any(one => one.Type == "T")) is not { } found) return null;
        if (found.Member.Dispatch == Dispatch.None) return program.With(found.Type, found.Member with { Dispatch = Dispatch.Virtual });
        foreach (var (type, member) in Family(program, found.Member).Where(pair => pair.Member.Dispatch == Dispatch.Override))
            program = program.With(program.Current(type) with { Members = program.Current(type).Members.RemoveAll(one => one.Id == member.Id) });
        return program.With(program.Current(found.Type), found.Member with { Dispatch = Dispatch.None });
    }

    private ProgramModel? OverrideAdded(ProgramModel program)
    {
        var choices = program.Types.Where(one => one.Base is not null && one.Kind is TypeKind.Class or TypeKind.Record)
            .SelectMany(type => program.Bases(type).SelectMany(above => above.Members.Where(one => one.Dispatch is Dispatch.Virtual or Dispatch.Abstract)).Where(slot => !type.Members.Any(one => one.Name == slot.Name)).Select(slot => Tuple.Create(type, slot)));
        return Any(choices) is { } choice ? Types.Override(program, choice.Item1, choice.Item2) : null;
    }

    private ProgramModel? OverrideRemoved(ProgramModel program)
    {
        if (AnyMember(program, (_, member) => member.Dispatch == Dispatch.Override && Family(program, member).All(pair => pair.Member.Dispatch != Dispatch.Abstract)) is not { } found) return null;
        return program.With(found.Type with { Members = found.Type.Members.Remove(found.Member) });
    }

    private ProgramModel? InterfaceAdded(ProgramModel program)
    {
        var interfaces = program.Types.Where(one => one.Kind == TypeKind.Interface).ToList();
        if (Any(program.Types.Where(one => one.Kind == TypeKind.Class && (one.HasLiveInterfaces || Random.Next(5) == 0))) is not { } type) return null;
        if (Any(interfaces.Where(one => !type.Interfaces.Contains(one.Name) && !program.Bases(type).Concat(program.Derived(type)).Any(other => other.Interfaces.Contains(one.Name)))) is not { } added) return null;
        program = program.With(type with { Interfaces = type.Interfaces.Add(added.Name) });
        return Types.Implemented(program, program.Current(type));
    }

    private ProgramModel? InterfaceRemoved(ProgramModel program)
    {
        if (Any(program.Types.Where(one => one.HasLiveInterfaces && !one.Interfaces.IsEmpty)) is not { } type) return null;
        var gone = type.Interfaces[Random.Next(type.Interfaces.Count)];
        return program.With(type with { Interfaces = type.Interfaces.Remove(gone), Members = [.. type.Members.Select(one => one.Explicit == gone ? one with { Explicit = null } : one)] });
    }

    private ProgramModel? ExplicitToggled(ProgramModel program)
    {
        if (AnyMember(program, (type, member) => member.Dispatch == Dispatch.None && type.Kind is TypeKind.Class or TypeKind.Struct or TypeKind.Record && SlotOwner(program, type, member) is not null) is not { } found) return null;
        var owner = SlotOwner(program, found.Type, found.Member)!;
        return program.With(found.Type, found.Member with { Explicit = found.Member.Explicit is null ? owner : null, Access = "public" });
    }

    private static string? SlotOwner(ProgramModel program, TypeModel type, Member member) =>
        type.Interfaces.Find(name => program.Find(name)!.Members.Any(one => one.Name == member.Name));

    private ProgramModel? DefaultToggled(ProgramModel program)
    {
        if (AnyMember(program, (type, _) => type.Kind == TypeKind.Interface) is not { } found) return null;
        var member = found.Member with { Body = found.Member.Body is null ? "" : null };
        program = program.With(found.Type, Writer.Rewrite(program, found.Type, member));
        foreach (var type in program.Types.Where(one => one.Interfaces.Contains(found.Type.Name)).ToList()) program = Types.Implemented(program, type);
        return program;
    }

    private ProgramModel? SealedToggled(ProgramModel program) =>
        Any(program.Types.Where(one => one.Kind == TypeKind.Class && !program.Derived(one).Any() && !one.Members.Any(member => member.Dispatch == Dispatch.Virtual))) is { } type
            ? program.With(type with { IsSealed = !type.IsSealed })
            : null;

    private ProgramModel? BaseChanged(ProgramModel program)
    {
        if (Any(program.Types.Where(one => one is { Kind: TypeKind.Class, Base: not null } && !one.Members.Any(member => member.Dispatch == Dispatch.Override))) is not { } type) return null;
        return program.With(type with { Base = program.Find(type.Base)!.Base });
    }
}
