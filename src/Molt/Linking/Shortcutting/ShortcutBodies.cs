using System.Reflection.Metadata;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;
using Molt.Linking.Writing;

namespace Molt.Linking.Shortcutting;

/// <summary>The code of the shortcuts to one body.</summary>
/// <param name="version">The method's version.</param>
/// <param name="edit">The version as of which the body is the method's.</param>
/// <param name="target">The method.</param>
/// <param name="method">Its name.</param>
/// <param name="body">The body.</param>
internal sealed class ShortcutBodies(FieldReference version, int edit, BodyTarget target, MethodReference method, MethodReference body)
{
    private bool IsInstance => method.Signature.Header.IsInstance;

    private int Arguments => body.Signature.ParameterTypes.Length - 1;

    /// <summary>What is called in place of the method.</summary>
    /// <param name="onCopy">What takes the receiver by value where the body is superseded; null for the method itself.</param>
    public BodyPlan Call(MethodReference? onCopy) => new OwnBody(
        code =>
        {
            if (IsInstance && !target.Owner.IsValueType) code.ThrowIfNull(0);
            var superseded = WriteCheck(code);
            code.Op(ILOpCode.Ldnull);
            LoadArguments(code, 0, Arguments);
            code.Call(body);
            code.Op(ILOpCode.Ret);
            code.Land(superseded);
            LoadArguments(code, 0, Math.Min(1, Arguments));
            if (onCopy is not null) code.Op(ILOpCode.Ldobj, code.References.Type(target.Owner.Self));
            LoadArguments(code, 1, Arguments);
            code.Call(onCopy ?? method);
            if (IsStruct(method.Signature.ReturnType)) ThroughLocal(code, 0);
            code.Op(ILOpCode.Ret);
        },
        IsStruct(method.Signature.ReturnType) ? [method.Signature.ReturnType] : [])
    {
        MaxStack = Math.Max(2, Arguments + 1),
    };

    /// <summary>What is called in place of <c>newobj</c>.</summary>
    public BodyPlan New() => new OwnBody(
        code =>
        {
            var superseded = WriteCheck(code);
            code.Op(ILOpCode.Ldnull);
            code.Raw([(byte)ILOpCode.Ldloca_s, 0]);
            LoadArguments(code, 0, Arguments - 1);
            code.Call(body);
            code.Op(ILOpCode.Ldloc_0);
            code.Op(ILOpCode.Ret);
            code.Land(superseded);
            LoadArguments(code, 0, Arguments - 1);
            code.Op(ILOpCode.Newobj, code.References.Method(method));
            ThroughLocal(code, 1);
            code.Op(ILOpCode.Ret);
        },
        [target.Owner.Self, target.Owner.Self])
    {
        MaxStack = Math.Max(2, Arguments + 1),
    };

    /// <summary>The call of the method by a receiver that was passed by value.</summary>
    public static BodyPlan OnCopy(MethodReference method, int arguments) => new OwnBody(
        code =>
        {
            code.Argument(ILOpCode.Ldarga, 0);
            LoadArguments(code, 1, arguments);
            code.Call(method);
            code.Op(ILOpCode.Ret);
        },
        [])
    {
        MaxStack = arguments,
    };

    private int WriteCheck(CodeBuilder code)
    {
        code.Op(ILOpCode.Volatile);
        code.Op(ILOpCode.Ldsfld, code.References.Field(version));
        code.Op(ILOpCode.Ldc_i4, edit);
        return code.Forward(ILOpCode.Bgt);
    }

    private static void LoadArguments(CodeBuilder code, int first, int end)
    {
        for (var index = first; index < end; index++) code.Argument(ILOpCode.Ldarg, index);
    }

    // Or the call would write into the place of the result, which then could not be in registers.
    private static void ThroughLocal(CodeBuilder code, int index)
    {
        code.Local(ILOpCode.Stloc, index);
        code.Local(ILOpCode.Ldloc, index);
    }

    private static bool IsStruct(TypeSignature type) => type is NamedSignature { IsValueType: true } or GenericSignature { Generic.IsValueType: true };
}
