using System.Reflection.Metadata;
using Molt.Images;

namespace Molt.Weaving.Lanes;

/// <summary>Tells what leaves do with the objects that they are given: whether they only use their fields, or let them get elsewhere.</summary>
internal sealed class Borrowers(SourceImage image, Leaves leaves)
{
    private readonly MetadataReader source = image.Metadata;
    private readonly Dictionary<MethodDefinitionHandle, ObjectFlow> flows = [];

    /// <summary>Knows what calls do to the stack.</summary>
    public CallShapes Shapes { get; } = new(image.Metadata);

    /// <summary>The ways of a leaf's arguments through its code.</summary>
    public ObjectFlow FlowOf(Leaf leaf)
    {
        if (flows.TryGetValue(leaf.Method, out var known)) return known;
        var code = CodeOf(leaf);
        var flow = flows[leaf.Method] = new ObjectFlow(code, Shapes, instruction => code.Argument(instruction, ILOpCode.Ldarg));
        flow.Leaked.UnionWith(Stored(code));
        Close(flow, code, (_, site) => site.Leaf);
        return flow;
    }

    /// <summary>Whether a leaf does nothing with an argument but to use its fields, and to lend it to others that do nothing else.</summary>
    public bool Borrows(Leaf leaf, int argument) => leaf is { Asks: true, Shortcut: null } && !FlowOf(leaf).Leaked.Contains(argument);

    /// <summary>Adds to what leaks from a body what leaks from those that it calls.</summary>
    /// <param name="flow">The ways of objects through the body.</param>
    /// <param name="code">The body.</param>
    /// <param name="borrower">The leaf that a call calls as a twin, if it does.</param>
    public void Close(ObjectFlow flow, IlCode code, Func<IlInstruction, CallSite, Leaf?> borrower)
    {
        foreach (var (offset, arguments) in flow.Calls)
        {
            var instruction = code.Instructions[code.IndexAt(offset)];
            if (IsConstructorOfObject(code.Named(instruction))) continue;
            var leaf = instruction.OpCode == ILOpCode.Newobj ? null : borrower(instruction, leaves.Calls.Of(code, instruction));
            flow.Leaked.UnionWith(arguments.Where(argument => leaf is null || !Borrows(leaf, argument.Argument)).Select(argument => argument.Object));
        }
        flow.Leaked.UnionWith(flow.Fields.Where(use => code.Named(code.Instructions[code.IndexAt(use.Key)]).Kind != HandleKind.FieldDefinition).Select(use => use.Value));
    }

    private IlCode CodeOf(Leaf leaf) =>
        new(image.File.GetMethodBody(source.GetMethodDefinition(leaf.Method).RelativeVirtualAddress).GetILBytes()!);

    // An argument that is stored to, or whose address is taken, is not the same object throughout.
    private static IEnumerable<int> Stored(IlCode code)
    {
        foreach (var instruction in code.Instructions)
            if (code.IsArgument(instruction, out var form, out var index) && form != ILOpCode.Ldarg) yield return index;
    }

    private bool IsConstructorOfObject(EntityHandle method)
    {
        if (method.Kind != HandleKind.MemberReference) return false;
        var member = source.GetMemberReference((MemberReferenceHandle)method);
        return source.StringComparer.Equals(member.Name, ".ctor") && Planning.SystemTypes.Is(source, member.Parent, nameof(Object));
    }
}
