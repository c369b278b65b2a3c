using System.Reflection;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;

namespace Molt.Linking.Dispatch;

/// <summary>Makes new types fit what the runtime has of their bases and interfaces, where the sources have gone on.</summary>
internal sealed class BornDispatch(DispatchPlan plan, Func<Placements> placements)
{
    private const MethodAttributes Virtual = MethodAttributes.Virtual | MethodAttributes.HideBySig;

    public void Complete(IEnumerable<TypePlan> born)
    {
        var types = born.ToDictionary(type => type.Identity);
        // The runtime knows nothing of members that came late: there is nothing that could be implemented.
        foreach (var type in types.Values) type.Implementations.RemoveAll(entry => IsUnknown(entry.Declaration, types));
        foreach (var bridge in plan.Bridges) Add(bridge, types[bridge.Type]);
    }

    private bool IsUnknown(MethodReference declaration, Dictionary<TypeIdentity, TypePlan> born) =>
        declaration.Parent.Definition is { IsScript: true } type && !born.ContainsKey(type)
        && (placements().LateMethods.ContainsKey(Placements.Key(type, declaration.Key)) || !placements().IsBornWith(type, declaration.Key));

    private void Add(DispatchBridge bridge, TypePlan type)
    {
        var body = new DispatcherBody(placements, bridge.Seen, first: 0) { Struct = bridge.IsValueType ? Shapes.Open(new NamedSignature(type.Identity, true), type.Generics.Length) : null };
        var method = type.Add(new MethodPlan(bridge.Name, bridge.Seen, bridge.IsInterface ? Virtual | MethodAttributes.Private | MethodAttributes.Final | MethodAttributes.NewSlot : Virtual | MethodAttributes.Public)
        {
            Generics = Generics(bridge.Declaration),
            Body = body.Of([], bridge.Otherwise),
        });
        if (bridge.IsInterface) type.Implementations.Add(new(new(Shapes.Open(new NamedSignature(type.Identity, bridge.IsValueType), type.Generics.Length), method.Name, method.Signature), bridge.Declaration));
    }

    private System.Collections.Immutable.ImmutableArray<GenericParameterPlan> Generics(MethodReference declaration)
    {
        if (declaration.Parent.Definition is not { IsScript: true } type || declaration.Signature.GenericParameterCount == 0) return [];
        var (image, handle) = placements().Home(type);
        return ExistingGenerics.Of(image, (System.Reflection.Metadata.MethodDefinitionHandle)image.FindMember(handle, declaration.Key));
    }
}
