using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Molt.Python.Calling;

/// <summary>
/// The code of delegates that call Python, made once for each type of delegate. It is compiled rather than interpreted so that no argument is boxed and no
/// array made: a call costs little more than what Python itself takes for it.
/// </summary>
internal static class DelegateCode
{
    private static readonly ConditionalWeakTable<Type, DynamicMethod> Made = [];

    /// <summary>A delegate that calls what the target says. Two of the same type and target are equal.</summary>
    public static Delegate Bind(Type type, CallTarget target) => Made.GetValue(type, Make).CreateDelegate(type, target);

    private static DynamicMethod Make(Type type)
    {
        if (!type.IsSubclassOf(typeof(MulticastDelegate)) || type.ContainsGenericParameters) throw new ArgumentException($"{type} is no type of delegates.", nameof(type));
        var invoke = type.GetMethod("Invoke")!;
        var parameters = invoke.GetParameters();
        var method = new DynamicMethod($"Python as {type.Name}", invoke.ReturnType, [typeof(CallTarget), .. parameters.Select(parameter => parameter.ParameterType)], typeof(DelegateCode).Module, skipVisibility: true);
        var code = method.GetILGenerator();
        CallCode.Write(code, parameters, invoke.ReturnType, () => code.Emit(OpCodes.Ldarg_0));
        return method;
    }
}

/// <summary>The code of one call into Python, in a delegate or in a class behind an interface.</summary>
internal static class CallCode
{
    private static readonly MethodInfo Begin = typeof(OutgoingCall).GetMethod(nameof(OutgoingCall.Begin))!;
    private static readonly MethodInfo Add = typeof(OutgoingCall).GetMethod(nameof(OutgoingCall.Add))!;
    private static readonly MethodInfo Run = typeof(OutgoingCall).GetMethod(nameof(OutgoingCall.Run))!;
    private static readonly MethodInfo Whole = typeof(OutgoingCall).GetMethod(nameof(OutgoingCall.Result), [])!;
    private static readonly MethodInfo Part = typeof(OutgoingCall).GetMethod(nameof(OutgoingCall.Result), [typeof(int), typeof(int)])!;
    private static readonly MethodInfo End = typeof(OutgoingCall).GetMethod(nameof(OutgoingCall.End))!;

    /// <summary>Writes the call, and the return. Argument 0 is the delegate's target or the object; <paramref name="loadTarget"/> loads the <see cref="CallTarget"/>.</summary>
    public static void Write(ILGenerator code, ParameterInfo[] parameters, Type returnType, Action loadTarget)
    {
        var call = code.DeclareLocal(typeof(OutgoingCall));
        var result = returnType == typeof(void) ? null : code.DeclareLocal(returnType);
        code.Emit(OpCodes.Ldloca, call);
        code.Emit(OpCodes.Initobj, typeof(OutgoingCall));
        code.BeginExceptionBlock();
        code.Emit(OpCodes.Ldloca, call);
        loadTarget();
        code.Emit(OpCodes.Ldc_I4, parameters.Count(parameter => !parameter.IsOut));
        code.Emit(OpCodes.Call, Begin);
        for (var index = 0; index < parameters.Length; index++) WriteArgument(code, call, parameters[index], index + 1);
        code.Emit(OpCodes.Ldloca, call);
        code.Emit(OpCodes.Call, Run);
        WriteResults(code, call, parameters, result);
        code.BeginFinallyBlock();
        code.Emit(OpCodes.Ldloca, call);
        code.Emit(OpCodes.Call, End);
        code.EndExceptionBlock();
        if (result is not null) code.Emit(OpCodes.Ldloc, result);
        code.Emit(OpCodes.Ret);
    }

    private static void WriteArgument(ILGenerator code, LocalBuilder call, ParameterInfo parameter, int index)
    {
        if (parameter.IsOut) return;
        var type = ValueType(parameter);
        code.Emit(OpCodes.Ldloca, call);
        code.Emit(OpCodes.Ldarg, index);
        if (parameter.ParameterType.IsByRef) code.Emit(OpCodes.Ldobj, type);
        code.Emit(OpCodes.Call, Add.MakeGenericMethod(type));
    }

    private static void WriteResults(ILGenerator code, LocalBuilder call, ParameterInfo[] parameters, LocalBuilder? result)
    {
        var outputs = parameters.Where(parameter => parameter.ParameterType.IsByRef && !parameter.IsIn).ToList();
        var count = outputs.Count + (result is null ? 0 : 1);
        var next = 0;
        if (result is not null)
        {
            WriteResult(code, call, result.LocalType, next++, count);
            code.Emit(OpCodes.Stloc, result);
        }

        foreach (var output in outputs)
        {
            code.Emit(OpCodes.Ldarg, output.Position + 1);
            WriteResult(code, call, ValueType(output), next++, count);
            code.Emit(OpCodes.Stobj, ValueType(output));
        }
    }

    private static void WriteResult(ILGenerator code, LocalBuilder call, Type type, int index, int count)
    {
        code.Emit(OpCodes.Ldloca, call);
        if (count == 1)
        {
            code.Emit(OpCodes.Call, Whole.MakeGenericMethod(type));
            return;
        }

        code.Emit(OpCodes.Ldc_I4, index);
        code.Emit(OpCodes.Ldc_I4, count);
        code.Emit(OpCodes.Call, Part.MakeGenericMethod(type));
    }

    private static Type ValueType(ParameterInfo parameter) => parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;
}
