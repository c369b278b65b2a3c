using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Weaving.Planning;
using Molt.Weaving.Tables;

namespace Molt.Weaving.FirstRuns;

/// <summary>
/// Plans which asynchronous methods begin on the stack. In Debug builds a state machine is an object from the start; in Release builds it is a struct until it suspends,
/// so that a call which completes at once allocates nothing for it. The struct here has the class's fields, and a copy of its MoveNext that makes an object of the
/// class where it suspends: from then on all is as it would have been, and later edits need not know of the struct.
/// </summary>
internal sealed class FirstRunPlan(SourceImage image, HeapCopy heaps, Slots slots)
{
    private readonly MetadataReader source = heaps.Source;
    private readonly List<FirstRun> all = [];
    private readonly Dictionary<MethodDefinitionHandle, FirstRun> byKickoff = [];
    private readonly HashSet<FieldDefinitionHandle> copied = [];

    /// <summary>All of them, in the order of their rows.</summary>
    public IReadOnlyList<FirstRun> All => all;

    public FirstRun? Of(MethodDefinitionHandle kickoff) => byKickoff.GetValueOrDefault(kickoff);

    /// <summary>A field's attributes: the structs, which are beside the classes and not in them, read the classes' fields.</summary>
    public FieldAttributes Attributes(FieldDefinitionHandle field, FieldAttributes attributes) =>
        copied.Contains(field) ? Shared(attributes) : attributes;

    /// <param name="rows">Where there is room behind all other rows.</param>
    public void Plan(AppendedRows rows)
    {
        var machines = new StateMachines(source);
        foreach (var handle in source.TypeDefinitions)
            if (machines.Find(handle) is { } machine && Plan(machine, rows) is { } run)
            {
                all.Add(run);
                byKickoff.Add(run.Kickoff.Method, run);
                copied.UnionWith(machine.Fields);
                rows = new(rows.Types + 1, rows.Fields + machine.Fields.Count, rows.Methods + run.MethodCount);
            }
    }

    public static FieldAttributes Shared(FieldAttributes attributes) => (attributes & FieldAttributes.FieldAccessMask) == FieldAttributes.Private
        ? attributes & ~FieldAttributes.FieldAccessMask | FieldAttributes.Assembly
        : attributes;

    private FirstRun? Plan(StateMachine machine, AppendedRows rows)
    {
        var tokens = new MachineTokens(source, machine);
        if (slots[machine.MoveNext] is not { } moveNext || FindKickoff(machine, tokens) is not { } kickoff) return null;
        if (slots[kickoff.Method] is not { } starter || KickoffAttribute.ClassName(source, kickoff.Method) is not { } name) return null;
        if (MachineCode.Of(Il(machine.MoveNext), tokens, machine) is not { } code) return null;
        var type = MetadataTokens.TypeDefinitionHandle(rows.Types + 1);
        return new(machine, kickoff, code)
        {
            Type = type,
            FirstField = MetadataTokens.FieldDefinitionHandle(rows.Fields + 1),
            MoveNext = MetadataTokens.MethodDefinitionHandle(rows.Methods + 1),
            ClassName = name,
            Patched = moveNext.Detour is { } detour ? slots.VersionOf(detour) : moveNext.Slot,
            Struct = slots.Locals.Add(LocalsOf(kickoff.Method, starter), new StructTokens(heaps, machine, type).Signature(kickoff.Class)),
        };
    }

    private StandaloneSignatureHandle LocalsOf(MethodDefinitionHandle method, WovenMethod woven) =>
        woven.Locals.IsNil ? Body(method).LocalSignature : woven.Locals;

    // The compiler makes the class beside the method, for lambdas too.
    private Kickoff? FindKickoff(StateMachine machine, MachineTokens tokens)
    {
        Kickoff? found = null;
        foreach (var handle in source.GetTypeDefinition(source.GetTypeDefinition(machine.Type).GetDeclaringType()).GetMethods())
        {
            if (source.GetMethodDefinition(handle).RelativeVirtualAddress == 0 || Kickoff.Of(handle, Il(handle), tokens) is not { } kickoff) continue;
            if (found is not null) return null;
            found = kickoff;
        }
        return found;
    }

    private byte[] Il(MethodDefinitionHandle method) => Body(method).GetILBytes() ?? [];

    private MethodBodyBlock Body(MethodDefinitionHandle method) =>
        image.File.GetMethodBody(source.GetMethodDefinition(method).RelativeVirtualAddress);
}
