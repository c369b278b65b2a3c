using System.Collections.Immutable;
using System.Reflection.Metadata;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;
using Molt.Linking.Suspending;
using Molt.Linking.Writing;

namespace Molt.Linking.Closures;

/// <summary>
/// Plans what a closure that exists is linked to, where an edit puts another closure between it and those around it: delegates over it run the new code, and so do functions whose closures are made by code that goes on as it was. One of the new class is made at the
/// first use, of what the closure leads to.
/// </summary>
/// <param name="before">Where everything is before the edit.</param>
/// <param name="after">Where it is once all is planned.</param>
/// <param name="hoisted">The fields that the new code has a use for.</param>
/// <param name="assigned">The names of the variables that somebody assigns, by the placement keys of methods.</param>
internal sealed class LateLinks(Placements before, Func<Placements> after, HoistedFields hoisted, ImmutableDictionary<string, Lazy<ImmutableHashSet<string>>> assigned)
{
    public static bool IsLate(FieldReference field) => ClosureChain.IsClosure(field.Parent.Definition) && ClosureChain.IsLink(field) && !ClosureChain.IsStruct(field.Type);

    /// <summary>The body of the link's initializer; null where there is nothing to link to.</summary>
    /// <param name="link">The link.</param>
    /// <param name="self">Which argument the closure is.</param>
    /// <param name="missing">Takes the variables that nothing leads to.</param>
    public OwnBody? Plan(FieldReference link, int self, List<FieldReference> missing)
    {
        var (image, handle) = before.Home(link.Parent.Definition!);
        var functions = image.Reader.GetTypeDefinition(handle).GetMethods().Select(image.Method).Where(EnclosingMethods.IsFunction).ToList();
        if (functions.Count == 0) return null;
        var chain = new ClosureChain(before, functions[0]);
        var copies = new HeldCopies(before, after, hoisted, new(new NamedSignature(link.Type.Definition!, IsValueType: false), ".ctor", Shapes.Instance(Shapes.Void)), chain, chain.Arity)
        {
            Find = field => chain.Find(field.Name, field.Type),
            Assigned = EnclosingMethods.Of(functions[0], assigned).SelectMany(names => names.Value).ToHashSet(),
            IsOnce = true,
        };
        if (copies.Plan(isOfCall: false) is not { } receiver) return null;
        missing.AddRange(copies.Missing);
        return new(Write, []) { MaxStack = receiver.Depth + 2 };

        void Write(CodeBuilder code)
        {
            code.Argument(ILOpCode.Ldarg, self);
            receiver.Write(code, () => code.Argument(ILOpCode.Ldarg, self));
            FieldAccess.Write(code, after(), ILOpCode.Stfld, link with { Parent = Shapes.Open(new NamedSignature(link.Parent.Definition!, IsValueType: false), chain.Arity) });
            code.Op(ILOpCode.Ret);
        }
    }
}
