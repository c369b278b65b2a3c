using System.Collections.Immutable;
using System.Reflection.Metadata;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;
using Molt.Linking.Writing;

namespace Molt.Linking.Dispatch;

/// <summary>
/// The code of a dispatcher: for each type of receivers a test and a call of the implementation, the most derived first. Arguments and
/// results whose types differ in name only (a base's <c>T</c> is known to be <c>int</c> in the class that overrides) are unboxed as
/// the other one, which costs nothing in machine code.
/// </summary>
internal sealed class DispatcherBody(Func<Placements> placements, MethodSignature<TypeSignature> signature, int first)
{
    private static readonly TypeSignature Missing = WellKnown.Class("System.Runtime", "System", "MissingMethodException");

    /// <summary>More tests than this in a row cost more than to look up the receiver's type.</summary>
    private const int MostTests = 6;

    /// <summary>Whether the receiver comes as the address of a struct.</summary>
    public TypeSignature? Struct { get; init; }

    /// <summary>Whether the first argument is a <see cref="Runtime.DispatchCache"/>, or null.</summary>
    public bool HasCache { get; init; }

    /// <summary>Whether a dispatcher looks receivers up, once it has found out by its tests where their type goes.</summary>
    public static bool UsesCache(DispatchEntry entry) => entry.Branches.Length > MostTests || entry.Branches.Any(branch => branch.IsOpen);

    public OwnBody Of(ImmutableArray<DispatchBranch> branches, DispatchBranch? otherwise) => new(
        code => Write(code, branches, otherwise),
        [.. branches.Select(branch => branch.IsOpen ? Trampolines.Delegate(signature, branch.Trampoline!) : branch.IsValueType ? Shapes.Object : branch.Receiver)])
    {
        MaxStack = Math.Max(8, signature.ParameterTypes.Length + 4),
    };

    private void Write(CodeBuilder code, ImmutableArray<DispatchBranch> branches, DispatchBranch? otherwise)
    {
        if (HasCache)
        {
            WriteCached(code, branches, otherwise);
            return;
        }
        for (var index = 0; index < branches.Length; index++) WriteBranch(code, branches[index], index);
        WriteOtherwise(code, otherwise);
    }

    private void WriteOtherwise(CodeBuilder code, DispatchBranch? otherwise)
    {
        if (otherwise is not null) WriteCall(code, otherwise, null);
        else WriteThrow(code);
    }

    /// <summary>A jump to the call where the type is known; else the tests, which end in the same calls.</summary>
    private void WriteCached(CodeBuilder code, ImmutableArray<DispatchBranch> branches, DispatchBranch? otherwise)
    {
        code.Op(ILOpCode.Ldarg_0);
        code.Argument(ILOpCode.Ldarg, first);
        code.Call(WellKnown.CachedBranch);
        var known = code.ForwardSwitch(branches.Length + 1);
        int[] found = [.. branches.Select((branch, index) => WriteTest(code, branch, index))];
        WriteRemember(code, branches.Length, target: null);
        code.Land(known[^1]);
        WriteOtherwise(code, otherwise);
        for (var index = 0; index < branches.Length; index++)
        {
            code.Land(known[index]);
            if (branches[index].IsOpen) WriteKnownTarget(code, branches[index].Trampoline!, index);
            code.Land(found[index]);
            if (branches[index].IsOpen) WriteInvoke(code, branches[index].Trampoline!, index);
            else WriteCall(code, branches[index], null);
        }
    }

    private int WriteTest(CodeBuilder code, DispatchBranch branch, int index)
    {
        var ahead = branch.Arguments.Select((argument, position) => WriteArgumentTest(code, argument, position)).ToList();
        if (branch.IsOpen)
        {
            WriteFind(code, branch.Trampoline!, index);
        }
        else
        {
            code.Argument(ILOpCode.Ldarg, first);
            code.Op(ILOpCode.Isinst, code.References.Type(branch.Receiver));
        }
        ahead.Add(code.Forward(ILOpCode.Brfalse));
        WriteRemember(code, index, branch.IsOpen ? index : null);
        var found = code.Forward(ILOpCode.Br);
        foreach (var position in ahead) code.Land(position);
        return found;
    }

    private void WriteRemember(CodeBuilder code, int index, int? target)
    {
        code.Op(ILOpCode.Ldarg_0);
        code.Argument(ILOpCode.Ldarg, first);
        code.Op(ILOpCode.Ldc_i4, index);
        if (target is { } local) code.Local(ILOpCode.Ldloc, local);
        else code.Op(ILOpCode.Ldnull);
        code.Call(WellKnown.RememberBranch);
    }

    private void WriteKnownTarget(CodeBuilder code, MethodReference trampoline, int local)
    {
        code.Op(ILOpCode.Ldarg_0);
        code.Argument(ILOpCode.Ldarg, first);
        code.Op(ILOpCode.Call, code.References.Instantiation(code.References.Method(WellKnown.CachedTarget), [Trampolines.Delegate(signature, trampoline)]));
        code.Local(ILOpCode.Stloc, local);
    }

    private void WriteBranch(CodeBuilder code, DispatchBranch branch, int local)
    {
        if (branch.IsOpen)
        {
            WriteOpen(code, branch.Trampoline!, local);
            return;
        }
        var ahead = new List<int>();
        for (var index = 0; index < branch.Arguments.Length; index++) ahead.Add(WriteArgumentTest(code, branch.Arguments[index], index));
        code.Argument(ILOpCode.Ldarg, first);
        code.Op(ILOpCode.Isinst, code.References.Type(branch.Receiver));
        code.Local(ILOpCode.Stloc, local);
        code.Local(ILOpCode.Ldloc, local);
        ahead.Add(code.Forward(ILOpCode.Brfalse));
        WriteCall(code, branch, local);
        foreach (var position in ahead) code.Land(position);
    }

    private void WriteOpen(CodeBuilder code, MethodReference trampoline, int local)
    {
        WriteFind(code, trampoline, local);
        var ahead = code.Forward(ILOpCode.Brfalse);
        WriteInvoke(code, trampoline, local);
        code.Land(ahead);
    }

    /// <summary>Leaves the delegate for a receiver of an open branch, or null, in a local and on the stack.</summary>
    private void WriteFind(CodeBuilder code, MethodReference trampoline, int local)
    {
        var holder = code.References.Type(new NamedSignature(trampoline.Parent.Definition!, IsValueType: false));
        var type = Trampolines.Delegate(signature, trampoline);
        code.Argument(ILOpCode.Ldarg, first);
        code.Op(ILOpCode.Ldtoken, code.References.Type(new NamedSignature(trampoline.Parent.Definition!.InScripts, IsValueType: false)));
        code.Op(ILOpCode.Ldtoken, holder);
        code.Op(ILOpCode.Ldstr, code.References.UserString(trampoline.Name));
        code.Op(ILOpCode.Call, code.References.Instantiation(code.References.Method(WellKnown.FindGeneric), [type, Trampolines.Arguments(signature)]));
        code.Local(ILOpCode.Stloc, local);
        code.Local(ILOpCode.Ldloc, local);
    }

    private void WriteInvoke(CodeBuilder code, MethodReference trampoline, int local)
    {
        code.Local(ILOpCode.Ldloc, local);
        for (var index = 0; index <= signature.ParameterTypes.Length; index++) code.Argument(ILOpCode.Ldarg, first + index);
        code.Op(ILOpCode.Callvirt, code.References.Method(Trampolines.Invoke(signature, trampoline)));
        code.Op(ILOpCode.Ret);
    }

    private static int WriteArgumentTest(CodeBuilder code, TypeSignature argument, int index)
    {
        foreach (var type in new[] { new VariableSignature(index, OfMethod: false), argument })
        {
            code.Op(ILOpCode.Ldtoken, code.References.Type(type));
            code.Call(WellKnown.TypeFromHandle);
        }
        return code.Forward(ILOpCode.Bne_un);
    }

    private void WriteCall(CodeBuilder code, DispatchBranch branch, int? local)
    {
        WriteReceiver(code, branch, local);
        for (var index = 0; index < signature.ParameterTypes.Length; index++)
        {
            code.Argument(ILOpCode.Ldarg, first + 1 + index);
            Convert(code, signature.ParameterTypes[index], branch.Seen.ParameterTypes[index]);
        }
        code.CallAlike(ILOpCode.Call, placements().Direct(branch.Target), signature.GenericParameterCount);
        Convert(code, branch.Seen.ReturnType, signature.ReturnType);
        code.Op(ILOpCode.Ret);
    }

    private void WriteReceiver(CodeBuilder code, DispatchBranch branch, int? local)
    {
        if (local is { } found) code.Local(ILOpCode.Ldloc, found);
        else code.Argument(ILOpCode.Ldarg, first);
        if (branch.IsValueType && !branch.TakesObject && Struct is null) code.Op(ILOpCode.Unbox, code.References.Type(branch.Receiver));
        if (!branch.TakesObject || Struct is null) return;
        code.Op(ILOpCode.Ldobj, code.References.Type(Struct));
        code.Op(ILOpCode.Box, code.References.Type(Struct));
    }

    private static void Convert(CodeBuilder code, TypeSignature from, TypeSignature to)
    {
        if (from.ToString() == to.ToString() || from is ByReferenceSignature or PointerSignature or ModifiedSignature || from == Shapes.Void) return;
        code.Op(ILOpCode.Box, code.References.Type(from));
        code.Op(ILOpCode.Unbox_any, code.References.Type(to));
    }

    // No object of the sources' types comes here: one of a type that is gone does, whose implementation went with it.
    private void WriteThrow(CodeBuilder code)
    {
        if (Struct is null) code.ThrowIfNull(first);
        code.Op(ILOpCode.Newobj, code.References.Method(new(Missing, ".ctor", Shapes.Instance(Shapes.Void))));
        code.Op(ILOpCode.Throw);
    }
}
