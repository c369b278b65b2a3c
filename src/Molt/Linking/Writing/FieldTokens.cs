using System.Reflection.Metadata;
using Molt.Linking.Signatures;

namespace Molt.Linking.Writing;

/// <summary>
/// What stands for a late field where an expression tree names it. For an access to a field the compiler writes <c>Expression.Field(instance, FieldInfo.GetFieldFromHandle(token))</c>, with
/// the type's token besides if that is generic. A late field is no field to the runtime: its accessor is named, and the tree has an access that calls it.
/// </summary>
internal sealed class FieldTokens(ReferenceWriter references)
{
    private static readonly TypeSignature Method = WellKnown.Class("System.Runtime", "System.Reflection", "MethodBase");
    private static readonly TypeSignature Target = WellKnown.Class("Molt.Runtime", "Molt.Runtime", "LateExpression");

    private FieldReference? named;
    private MethodReference? accessor;

    public void Name(CodeBuilder code, FieldReference field, MethodReference read)
    {
        (named, accessor) = (field, read);
        code.Op(ILOpCode.Ldtoken, references.Method(read));
    }

    /// <summary>Whether a type's token is that of the field which is being named.</summary>
    public bool CopyType(CodeBuilder code, ILOpCode operation)
    {
        if (accessor is null) return false;
        if (operation != ILOpCode.Ldtoken) throw LinkRefusals.InExpression(named!);
        code.Op(ILOpCode.Ldtoken, references.Type(accessor.Parent));
        return true;
    }

    /// <summary>Whether a call is one of those that make an access of the field which is being named.</summary>
    public bool CopyCall(CodeBuilder code, MethodReference method)
    {
        if (named is null) return false;
        switch (method)
        {
            case { Name: "GetFieldFromHandle", Parent.Definition.Name: "FieldInfo" } when accessor is not null:
                code.Call(new(Method, "GetMethodFromHandle", method.Signature.ParameterTypes.Length == 1 ? Shapes.Static(Method, WellKnown.MethodHandle) : Shapes.Static(Method, WellKnown.MethodHandle, WellKnown.TypeHandle)));
                accessor = null;
                return true;
            case { Name: "Field", Parent.Definition: { Namespace: "System.Linq.Expressions", Name: "Expression" }, Signature.ParameterTypes.Length: 2 } when accessor is null:
                code.Call(new(Target, "Field", Shapes.Static(method.Signature.ReturnType, method.Signature.ParameterTypes[0], Method)));
                named = null;
                return true;
            default:
                throw LinkRefusals.InExpression(named);
        }
    }
}
