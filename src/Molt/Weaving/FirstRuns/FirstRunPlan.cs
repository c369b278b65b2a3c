using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Images;
using Molt.Weaving.Planning;
using Molt.Weaving.Tables;

namespace Molt.Weaving.FirstRuns;

/// <summary>
/// Plans which asynchronous methods begin on the stack. In Debug builds a state machine is an object from the start; in Release builds it is a struct until it suspends,
/// so that a call which completes at once allocates nothing for it. The struct here has those of the class's fields that it is started
/// with, and a copy of its MoveNext that makes an object of the class where it suspends: from then on all is as it would have been, and later edits need not know of the struct.
/// </summary>
internal sealed class FirstRunPlan(SourceImage image, HeapCopy heaps, Slots slots, AppendedLocals locals)
{
    private readonly MetadataReader source = heaps.Source;
    private readonly Kickoffs kickoffs = new(image);
    private readonly List<FirstRun> all = [];
    private readonly Dictionary<MethodDefinitionHandle, FirstRun> byKickoff = [];
    private readonly HashSet<FieldDefinitionHandle> shared = [];

    /// <summary>All of them, in the order of their rows.</summary>
    public IReadOnlyList<FirstRun> All => all;

    public FirstRun? Of(MethodDefinitionHandle kickoff) => byKickoff.GetValueOrDefault(kickoff);

    /// <summary>A field's attributes: the structs, which are beside the classes and not in them, read the classes' fields.</summary>
    public FieldAttributes Attributes(FieldDefinitionHandle field, FieldAttributes attributes) =>
        shared.Contains(field) ? Shared(attributes) : attributes;

    /// <summary>Plans all, once the slots are planned.</summary>
    public void Plan()
    {
        var machines = new StateMachines(source);
        foreach (var handle in source.TypeDefinitions)
            if (machines.Find(handle) is { } machine && Plan(machine, slots.Rows) is { } run)
            {
                all.Add(run);
                byKickoff.Add(run.Kickoff.Method, run);
                shared.UnionWith(machine.Fields);
                slots.Reserve(1, run.Fields.Count, run.MethodCount);
            }
    }

    private static FieldAttributes Shared(FieldAttributes attributes) => (attributes & FieldAttributes.FieldAccessMask) == FieldAttributes.Private
        ? attributes & ~FieldAttributes.FieldAccessMask | FieldAttributes.Assembly
        : attributes;

    private FirstRun? Plan(StateMachine machine, AppendedRows rows)
    {
        var tokens = new MachineTokens(source, machine);
        if (slots[machine.MoveNext] is not { } moveNext || kickoffs.Of(machine.Type) is not { } found || slots[found.Method] is not { } starter) return null;
        if (Kickoff.Of(found.Method, Body(found.Method), tokens, machine.Builder) is not { } kickoff) return null;
        if (MachineCode.Of(new IlCode(Body(machine.MoveNext).GetILBytes()!), tokens, machine) is not { } code) return null;
        var (type, kept) = (MetadataTokens.TypeDefinitionHandle(rows.Types + 1), LocalFields(machine, kickoff, code));
        return new(machine, kickoff, code)
        {
            Type = type,
            FirstField = MetadataTokens.FieldDefinitionHandle(rows.Fields + 1),
            MoveNext = MetadataTokens.MethodDefinitionHandle(rows.Methods + 1),
            ClassName = found.ClassName,
            Patched = moveNext.Detour is { } detour ? slots.VersionOf(detour) : moveNext.Slot,
            Struct = locals.Add(LocalsOf(kickoff.Method, starter), new StructTokens(heaps, machine, type).Signature(kickoff.Class)),
            Locals = kept,
            MoveNextLocals = locals.Add(Body(machine.MoveNext).LocalSignature, kept.Count, Types(kept)),
            FirstLocal = locals.CountOf(Body(machine.MoveNext).LocalSignature),
        };
    }

    private static List<FieldDefinitionHandle> LocalFields(StateMachine machine, Kickoff kickoff, MachineCode code)
    {
        var used = code.Uses.Select(use => use.Field).ToHashSet();
        return [.. machine.Fields.Where(field => used.Contains(field) && !kickoff.Filled.Contains(field))];
    }

    private BlobBuilder Types(IEnumerable<FieldDefinitionHandle> fields)
    {
        var types = new BlobBuilder();
        foreach (var field in fields)
        {
            var signature = source.GetBlobReader(source.GetFieldDefinition(field).Signature);
            signature.ReadSignatureHeader();
            SignatureRewriter.RewriteType(ref signature, types, type => type);
        }
        return types;
    }

    private StandaloneSignatureHandle LocalsOf(MethodDefinitionHandle method, WovenMethod woven) =>
        woven.Locals.IsNil ? Body(method).LocalSignature : woven.Locals;

    private MethodBodyBlock Body(MethodDefinitionHandle method) =>
        image.File.GetMethodBody(source.GetMethodDefinition(method).RelativeVirtualAddress);
}
