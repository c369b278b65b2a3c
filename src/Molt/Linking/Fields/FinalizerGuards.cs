using System.Reflection.Metadata;
using Molt.Images;
using Molt.Linking.Bases;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;

namespace Molt.Linking.Fields;

/// <summary>
/// What finalizes objects of classes that got their finalizer later: a guard that hangs on each object and calls what stands for
/// <c>object</c>'s finalizer in the class between the scripts and the framework. Dispatchers take it from there.
/// </summary>
internal static class FinalizerGuards
{
    public static FieldReference MarkOf(TypeIdentity type) => new(new NamedSignature(type, IsValueType: false), GeneratedNames.FinalizerMark, Shapes.Object);

    /// <summary>Whether objects of a class are guarded or finalized by the runtime, so that they need no guard.</summary>
    public static bool IsFinalized(Placements placements, TypeIdentity type) =>
        StubOf(placements, type) is not { Name: BaseClass.Finalizer }
        || Lineage.Of(placements, type).Any(seen => placements.Finalized.ContainsKey(seen.Definition!) || IsBornFinalized(placements, seen.Definition!));

    /// <summary>What a guard calls, in the place of a mark's initializer.</summary>
    public static BodyPlan Plan(Placements placements, LateFieldSlot slot, int self)
    {
        var stub = StubOf(placements, slot.Field.Parent.Definition!)!;
        return new OwnBody(
            code =>
            {
                code.Argument(ILOpCode.Ldarg, self);
                code.Call(stub);
                code.Op(ILOpCode.Ret);
            },
            []);
    }

    private static MethodReference? StubOf(Placements placements, TypeIdentity type) =>
        placements.RootOf(type)?.Class?.Stubs.Values.FirstOrDefault(stub => stub.Name == BaseClass.Finalizer) is { } stub ? stub with { Parent = placements.RootOf(type)!.Type } : null;

    private static bool IsBornFinalized(Placements placements, TypeIdentity type) =>
        placements.IsBornWith(type, MemberKeys.Method("Finalize", Shapes.Instance(Shapes.Void)));
}
