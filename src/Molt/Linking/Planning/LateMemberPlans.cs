using System.Reflection;
using System.Reflection.Metadata;
using Molt.Linking.Signatures;
using Molt.Linking.Writing;

namespace Molt.Linking.Planning;

/// <summary>Plans the methods that stand for a late member, in the holder of its type.</summary>
internal static class LateMemberPlans
{
    private const MethodAttributes Public = MethodAttributes.Public | MethodAttributes.Static | MethodAttributes.HideBySig;

    /// <summary>A constructor of an object that exists already: the base constructors' chain, too, calls it like this.</summary>
    public static LateMethod Constructor(TypePlan holder, MethodPlan body, LateOwner owner)
    {
        var initialize = holder.Add(body with { Name = "ctor" });
        var parameters = initialize.Signature.ParameterTypes.RemoveAt(0);
        var create = holder.Add(new MethodPlan("new", Shapes.Static(owner.Self, parameters), Public)
        {
            Parameters = LateParameters.WithoutThis(initialize.Parameters),
            Body = new OwnBody(code => WriteNew(code, owner, owner.On(initialize), parameters.Length), [owner.Self]),
        });
        return new(owner.Definition(initialize), owner.Definition(create));
    }

    /// <summary>A delegate to a struct's method carries a box: the companion takes it and passes on the address within.</summary>
    public static LateMethod OfStruct(TypePlan holder, MethodPlan body, LateOwner owner)
    {
        var method = holder.Add(body);
        var parameters = method.Signature.ParameterTypes.RemoveAt(0);
        var signature = Shapes.Retyped(method.Signature, parameters.Insert(0, Shapes.Object));
        var boxed = holder.Add(method with
        {
            Name = method.Name + "$boxed",
            Signature = signature,
            Body = new OwnBody(code => WriteUnboxed(code, owner, method), []),
        });
        return new(owner.Definition(method), owner.Definition(boxed));
    }

    public static LateMethod OfClass(TypePlan holder, MethodPlan body, LateOwner owner) => new(owner.Definition(holder.Add(body)), null);

    private static void WriteNew(CodeBuilder code, LateOwner owner, MethodReference initialize, int parameters)
    {
        if (!owner.IsValueType)
        {
            code.Op(ILOpCode.Ldtoken, code.References.Type(owner.Self));
            code.Call(WellKnown.TypeFromHandle);
            code.Call(WellKnown.GetUninitializedObject);
            code.Op(ILOpCode.Castclass, code.References.Type(owner.Self));
            code.Op(ILOpCode.Stloc_0);
        }
        if (owner.IsValueType) code.Raw([(byte)ILOpCode.Ldloca_s, 0]);
        else code.Op(ILOpCode.Ldloc_0);
        for (var index = 0; index < parameters; index++) code.Argument(ILOpCode.Ldarg, index);
        code.Call(initialize);
        code.Op(ILOpCode.Ldloc_0);
        code.Op(ILOpCode.Ret);
    }

    private static void WriteUnboxed(CodeBuilder code, LateOwner owner, MethodPlan method)
    {
        code.Op(ILOpCode.Ldarg_0);
        code.Op(ILOpCode.Unbox, code.References.Type(owner.Self));
        for (var index = 1; index < method.Signature.ParameterTypes.Length; index++) code.Argument(ILOpCode.Ldarg, index);
        code.CallAlike(ILOpCode.Call, owner.On(method), method.Signature.GenericParameterCount);
        code.Op(ILOpCode.Ret);
    }
}
