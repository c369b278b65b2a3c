using System.Reflection.Metadata;
using Molt.Linking.Fields;
using Molt.Linking.Signatures;
using Molt.Linking.Writing;

namespace Molt.Linking.Planning;

/// <summary>
/// Late fields whose initializers do what has to be done once with each object: tell it that its class's fields changed, or see to its
/// finalization. Every method of the class looks at its marks first. Constructors look at those of finalizers and set the others, since an object in
/// the making has nothing to be told.
/// </summary>
internal static class Marks
{
    /// <summary>What a method of a class does first; null when there is nothing to look at.</summary>
    /// <param name="placements">Where everything is, once all is planned.</param>
    /// <param name="method">The method.</param>
    /// <param name="self">The number of the argument that is the object.</param>
    public static Action<CodeBuilder>? Check(Placements placements, MethodReference method, int self)
    {
        if ((placements.Upgrades.IsEmpty && placements.Finalized.IsEmpty) || !method.Signature.Header.IsInstance || method.Parent.Definition is not { } type) return null;
        if (method.Name == ".ctor") return InConstructors(placements, type, self);
        if (IsHook(placements, method)) return null;
        var above = Lineage.Of(placements, type).Reverse().SelectMany(seen => MarksOf(placements, seen.Definition!).Select(mark => (mark, seen))).ToList();
        var below = placements.Finalized.Keys.Union(placements.Upgrades.Keys)
            .Where(other => other != type && Lineage.Seen(placements, other, type) is not null && IsClosed(placements, other))
            .OrderBy(other => Lineage.Of(placements, other).Count()).ToList();
        if (above.Count + below.Count == 0) return null;
        return code =>
        {
            foreach (var (mark, seen) in above) WriteLook(code, placements, mark, seen, self);
            foreach (var other in below) WriteLookBelow(code, placements, other, self);
        };
    }

    /// <summary>Whether a method is one that is called when an object's mark is looked at for the first time.</summary>
    public static bool IsHook(Placements placements, MethodReference method) =>
        placements.Upgrades.Values.Any(upgraded => upgraded.Hook.Parent.Definition == method.Parent.Definition && upgraded.Hook.Key == method.Key);

    private static IEnumerable<FieldReference> MarksOf(Placements placements, TypeIdentity type)
    {
        if (placements.Finalized.TryGetValue(type, out var finalizer)) yield return finalizer;
        if (placements.Upgrades.TryGetValue(type, out var upgraded)) yield return upgraded.Mark;
    }

    private static Action<CodeBuilder>? InConstructors(Placements placements, TypeIdentity type, int self)
    {
        if (!MarksOf(placements, type).Any()) return null;
        var seen = Lineage.Of(placements, type).First();
        return code =>
        {
            if (placements.Finalized.TryGetValue(type, out var finalizer)) WriteLook(code, placements, finalizer, seen, self);
            if (placements.Upgrades.TryGetValue(type, out var upgraded)) WriteSet(code, placements, upgraded.Mark, seen, self);
        };
    }

    private static void WriteSet(CodeBuilder code, Placements placements, FieldReference mark, TypeSignature seen, int self)
    {
        code.Argument(ILOpCode.Ldarg, self);
        code.Op(ILOpCode.Ldc_i4_1);
        code.Call(Placements.Instantiated(FieldOf(placements, mark).Set, seen));
    }

    private static void WriteLook(CodeBuilder code, Placements placements, FieldReference mark, TypeSignature seen, int self)
    {
        code.Argument(ILOpCode.Ldarg, self);
        code.Call(Placements.Instantiated(FieldOf(placements, mark).Address, seen));
        code.Op(ILOpCode.Pop);
    }

    /// <summary>A base's method is the first access to an object of a derived class, too.</summary>
    private static void WriteLookBelow(CodeBuilder code, Placements placements, TypeIdentity other, int self)
    {
        var type = new NamedSignature(other, IsValueType: false);
        code.Argument(ILOpCode.Ldarg, self);
        code.Op(ILOpCode.Isinst, code.References.Type(type));
        var next = code.Forward(ILOpCode.Brfalse);
        foreach (var mark in MarksOf(placements, other)) WriteLook(code, placements, mark, type, self);
        code.Land(next);
    }

    // Which of a generic class's instantiations an object is of, its base's code cannot ask.
    private static bool IsClosed(Placements placements, TypeIdentity type) => Lineage.Of(placements, type).First() is NamedSignature;

    private static LateField FieldOf(Placements placements, FieldReference mark) => placements.LateFields[Placements.Key(mark.Parent.Definition!, mark.Key)];
}
