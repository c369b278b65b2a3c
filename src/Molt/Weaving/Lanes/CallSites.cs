using System.Reflection;
using System.Reflection.Metadata;
using Molt.Images;

namespace Molt.Weaving.Lanes;

/// <summary>Tells what the instructions of bodies call.</summary>
internal sealed class CallSites(MetadataReader source, Leaves leaves)
{
    private readonly InstantCalls instant = new(source);
    private readonly Dictionary<TypeDefinitionHandle, bool> hasInitializer = [];

    public CallSite Of(IlCode code, IlInstruction instruction) => instruction.OpCode switch
    {
        ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj => Of(instruction.OpCode, code.Named(instruction)),
        ILOpCode.Calli or ILOpCode.Jmp => new(Called.Unknown),
        ILOpCode.Volatile => new(Called.Unknown), // what is read may be the news that an edit is live
        >= ILOpCode.Ldsfld and <= ILOpCode.Stsfld => OfField(code.Named(instruction)),
        _ => default,
    };

    /// <summary>The methods of the image.</summary>
    public OwnMethods Own { get; } = new(source);

    private CallSite Of(ILOpCode operation, EntityHandle method)
    {
        if (Own.Find(method) is { IsNil: false } own) return Of(operation, own);
        return method.Kind == HandleKind.MemberReference && instant.Include((MemberReferenceHandle)method) ? new(Called.Instant) : new(Called.Unknown);
    }

    private CallSite Of(ILOpCode operation, MethodDefinitionHandle handle)
    {
        var method = source.GetMethodDefinition(handle);
        var isDispatched = operation == ILOpCode.Callvirt && (method.Attributes & MethodAttributes.Virtual) != 0;
        if (isDispatched || RunsInitializer(method)) return new(Called.Unknown);
        return leaves[handle] is { } leaf ? new(Called.Leaf, leaf) : new(Called.Unknown);
    }

    // The first access to a type with a static constructor in its source runs that, whatever it does. Initializers alone run once, too, when the
    // runtime likes, no later than that: what an edit patches while they do, the fast lane that waits for them does not see at that one turn.
    // Of types elsewhere it is not known whether they have one.
    private CallSite OfField(EntityHandle field) =>
        field.Kind == HandleKind.FieldDefinition
            ? HasInitializer(source.GetFieldDefinition((FieldDefinitionHandle)field).GetDeclaringType()) ? new(Called.Unknown) : default
            : instant.Include((MemberReferenceHandle)field) ? default : new(Called.Unknown);

    private bool RunsInitializer(MethodDefinition method) =>
        ((method.Attributes & MethodAttributes.Static) != 0 || source.StringComparer.Equals(method.Name, ".ctor"))
        && HasInitializer(method.GetDeclaringType());

    private bool HasInitializer(TypeDefinitionHandle handle) =>
        hasInitializer.TryGetValue(handle, out var known) ? known : hasInitializer[handle] = TypeInitializers.IsExact(source, handle);
}
