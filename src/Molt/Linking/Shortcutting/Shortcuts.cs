using System.Reflection;
using System.Reflection.Metadata;
using Molt.Images;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;
using Molt.Model;

namespace Molt.Linking.Shortcutting;

/// <summary>The ways past the slot of a method that has a new body in the same image.</summary>
/// <param name="Call">What to call in place of the method.</param>
/// <param name="New">For a struct's constructor, what to call in place of <c>newobj</c>.</param>
/// <param name="IsVirtual">Whether <c>callvirt</c> asks for whatever overrides the method.</param>
internal sealed record Shortcut(MethodReference Call, MethodReference? New, bool IsVirtual);

/// <summary>
/// Plans shortcuts: calls between the new bodies of one edit find the method's version to be that edit's, or one before while the edit is being
/// committed, and go straight to the new body, which the JIT can then inline; a delegate it cannot. Once a later edit has changed the
/// version, they go through the slot like all others.
/// <code>
///     [ldarg.0; brtrue known; ldnull; throw; known:]
///     volatile. ldsfld version
///     ldc.i4   edit
///     bgt      superseded
///     ldnull; ldarg 0..n; call body; ret
/// superseded:
///     ldarg 0..n; call method; ret
/// </code>
/// </summary>
internal sealed class Shortcuts(int edit)
{
    private const MethodAttributes Public = MethodAttributes.Public | MethodAttributes.Static | MethodAttributes.HideBySig;

    private static readonly TypeSignature Number = new PrimitiveSignature(PrimitiveTypeCode.Int32);

    private readonly Dictionary<string, Shortcut> all = [];

    /// <summary>The shortcuts by the placement keys of their methods.</summary>
    public IReadOnlyDictionary<string, Shortcut> All => all;

    /// <summary>Whether all calls of a method by new bodies take a shortcut; a virtual one is called by its slot as well.</summary>
    public bool Cover(BodyTarget target) => all.TryGetValue(Placements.Key(target.Type, target.Image.Method(target.Method).Key), out var shortcut) && !shortcut.IsVirtual;

    /// <summary>Adds the shortcut to a body, in the same holder, if there can be one.</summary>
    public void Add(BodyTarget target, TypePlan holder, MethodPlan body)
    {
        var method = target.Image.Method(target.Method);
        var isVirtual = (target.Image.Reader.GetMethodDefinition(target.Method).Attributes & MethodAttributes.Virtual) != 0;
        if (isVirtual && !method.Signature.Header.IsInstance) return; // the runtime finds an interface's static member by the type argument
        if ((target.Image.Reader.GetMethodDefinition(target.Method).ImplAttributes & MethodImplAttributes.Synchronized) != 0) return; // it holds the lock
        if (ClassInitialization.IsRunBy(target.Image, target.Image.Reader.GetMethodDefinition(target.Method).GetDeclaringType(), method)) return;
        if (target.IsLate || method.Name == ".cctor" || target.Owner.Arity > 0 || body.Generics.Length > 0) return;
        var writer = new ShortcutBodies(Version(target), edit, target, method, new(Holder(holder), body.Name, body.Signature));
        var call = Add(holder, body, ShortcutNames.Call, Shapes.Retyped(body.Signature, body.Signature.ParameterTypes.RemoveAt(0)), writer.Call(CopyOf(target, holder, body)));
        var create = target.Owner.IsValueType && method.Name == ".ctor"
            ? Add(holder, body, ShortcutNames.New, Shapes.Static(target.Owner.Self, method.Signature.ParameterTypes), writer.New())
            : null;
        all[Placements.Key(target.Type, method.Key)] = new(call, create, isVirtual);
    }

    /// <summary>
    /// A struct's address handed out on any path keeps the struct out of registers on all: what does not change its receiver gets a copy
    /// of it where it is superseded, in a method that is not inlined. Null where the receiver goes on by reference.
    /// </summary>
    private MethodReference? CopyOf(BodyTarget target, TypePlan holder, MethodPlan body)
    {
        if (!target.TakesCopy) return null;
        var parameters = body.Signature.ParameterTypes.RemoveAt(0).SetItem(0, target.Owner.Self);
        var method = target.Image.Method(target.Method);
        return Add(holder, body, "$copy", Shapes.Retyped(body.Signature, parameters), ShortcutBodies.OnCopy(method, parameters.Length), MethodImplAttributes.NoInlining);
    }

    // Stack traces leave out methods that are marked to be inlined; the bodies are in them.
    private MethodReference Add(
        TypePlan holder, MethodPlan body, string suffix, MethodSignature<TypeSignature> signature, BodyPlan code, MethodImplAttributes marks = default)
    {
        var plan = holder.Add(new MethodPlan(body.Name + suffix, signature, Public)
        {
            Implementation = MethodImplAttributes.AggressiveInlining | marks,
            Body = code,
        });
        return new(Holder(holder), plan.Name, plan.Signature);
    }

    private NamedSignature Holder(TypePlan holder) => new(holder.Identity.In(ScriptAssemblyNames.Body(edit)), IsValueType: false);

    private static FieldReference Version(BodyTarget target) => new(
        new NamedSignature(new(target.Image.AssemblyName, "", SlotNames.Versions, null), IsValueType: false),
        SlotNames.VersionOf(target.Method), Number);
}
