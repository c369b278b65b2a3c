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
    private readonly List<FirstRun> all = [];
    private readonly Dictionary<MethodDefinitionHandle, FirstRun> byKickoff = [];
    private readonly HashSet<EntityHandle> shared = [];

    /// <summary>All of them, in the order of their rows.</summary>
    public IReadOnlyList<FirstRun> All => all;

    public FirstRun? Of(MethodDefinitionHandle kickoff) => byKickoff.GetValueOrDefault(kickoff);

    /// <summary>A field's attributes: the structs, which are beside the classes and not in them, read the classes' fields.</summary>
    public FieldAttributes Attributes(FieldDefinitionHandle field, FieldAttributes attributes) =>
        shared.Contains(field) ? Shared(attributes) : attributes;

    /// <summary>Plans all, once the slots are planned.</summary>
    public void Plan()
    {
        var (machines, kickoffs) = (new StateMachines(source), new Kickoffs(image));
        foreach (var handle in source.TypeDefinitions)
        {
            if (machines.Find(handle) is not { } machine || kickoffs.Of(handle) is not { } shown) continue;
            if (slots[machine.MoveNext] is not { } moveNext || slots[shown.Method] is not { } starter) continue;
            var patched = new PatchQuestion(moveNext.Detour is { } detour ? slots.VersionOf(detour) : moveNext.Slot);
            Plan(new(machine, shown.Method, shown, patched), starter.Locals);
            shared.UnionWith(byKickoff.ContainsKey(shown.Method) ? machine.Fields : []);
        }
    }

    /// <summary>Plans all in an image of new bodies.</summary>
    public void Plan(IReadOnlySet<MethodDefinitionHandle> bodies)
    {
        foreach (var found in new NewMachines(image, bodies).Find()) Plan(found, default);
    }

    private static FieldAttributes Shared(FieldAttributes attributes) => (attributes & FieldAttributes.FieldAccessMask) == FieldAttributes.Private
        ? attributes & ~FieldAttributes.FieldAccessMask | FieldAttributes.Assembly
        : attributes;

    private void Plan(FoundMachine found, StandaloneSignatureHandle starterLocals)
    {
        var (machine, tokens, rows) = (found.Machine, new MachineTokens(source, found.Machine), slots.Rows);
        if (Kickoff.Of(found.Kickoff, Body(found.Kickoff), tokens, machine.Builder) is not { } kickoff) return;
        if (MachineCode.Of(new IlCode(Body(machine.MoveNext).GetILBytes()!), tokens, machine) is not { } code) return;
        var (type, kept) = (MetadataTokens.TypeDefinitionHandle(rows.Types + 1), LocalFields(machine, kickoff, code));
        var run = new FirstRun(machine, kickoff, code)
        {
            Type = type,
            FirstField = MetadataTokens.FieldDefinitionHandle(rows.Fields + 1),
            MoveNext = MetadataTokens.MethodDefinitionHandle(rows.Methods + 1),
            Shown = found.Shown,
            Patched = found.Patched,
            Struct = locals.Add(starterLocals.IsNil ? Body(kickoff.Method).LocalSignature : starterLocals, new StructTokens(heaps, machine, type).Signature(kickoff.Class)),
            Locals = kept,
            MoveNextLocals = locals.Add(Body(machine.MoveNext).LocalSignature, kept.Count, Types(kept)),
            FirstLocal = locals.CountOf(Body(machine.MoveNext).LocalSignature),
        };
        all.Add(run);
        byKickoff.Add(run.Kickoff.Method, run);
        slots.Reserve(1, run.Fields.Count, run.MethodCount);
    }

    private static List<EntityHandle> LocalFields(StateMachine machine, Kickoff kickoff, MachineCode code)
    {
        var used = code.Uses.Select(use => use.Field).ToHashSet();
        return [.. machine.Fields.Where(field => used.Contains(field) && !kickoff.Filled.Contains(field))];
    }

    private BlobBuilder Types(IEnumerable<EntityHandle> fields)
    {
        var types = new BlobBuilder();
        foreach (var field in fields)
        {
            var signature = source.GetBlobReader(MachineFields.SignatureOf(source, field));
            signature.ReadSignatureHeader();
            SignatureRewriter.RewriteType(ref signature, types, type => type);
        }
        return types;
    }

    private MethodBodyBlock Body(MethodDefinitionHandle method) =>
        image.File.GetMethodBody(source.GetMethodDefinition(method).RelativeVirtualAddress);
}

/// <summary>A state machine that may begin on the stack.</summary>
/// <param name="Machine">The class.</param>
/// <param name="Kickoff">The method that starts it.</param>
/// <param name="Shown">The method that stack traces show.</param>
/// <param name="Patched">What says whether its code has become another one.</param>
internal readonly record struct FoundMachine(StateMachine Machine, MethodDefinitionHandle Kickoff, ShownMethod Shown, PatchQuestion Patched);
