using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Molt.Python.Hosting;

namespace Molt.Python.Objects;

/// <summary>Calls a method with arguments of Python. A new reference to the result.</summary>
internal delegate nint Invoker(object? target, ReadOnlySpan<nint> slots);

/// <summary>
/// The code that calls a method: it converts each argument, gives up Python's lock for the call, and converts the result. It is compiled at the first call,
/// because reflection boxes every value, and the lock must be given up between converting and calling.
/// </summary>
internal static class InvokerCode
{
    private static readonly MethodInfo Leave = typeof(InterpreterLock).GetMethod(nameof(InterpreterLock.Leave))!;
    private static readonly MethodInfo Return = typeof(InterpreterLock.Absence).GetMethod(nameof(InterpreterLock.Absence.Dispose))!;

    public static Invoker Make(Overload overload)
    {
        var made = new DynamicMethod($"Python calls {overload.Method.Name}", typeof(nint), [typeof(Overload), typeof(object), typeof(ReadOnlySpan<nint>)], typeof(InvokerCode).Module, skipVisibility: true);
        var code = made.GetILGenerator();
        var parameters = overload.Parameters.ToList();
        var locals = parameters.Select(parameter => code.DeclareLocal(ValueType(parameter.ParameterType))).ToList();
        var input = 0;
        foreach (var (parameter, local) in parameters.Zip(locals).Where(pair => !pair.First.IsOut)) WriteArgument(code, local, input++);
        var result = WriteCall(code, overload, parameters, locals);
        WriteResults(code, result, [.. parameters.Zip(locals).Where(pair => pair.First.ParameterType.IsByRef && !pair.First.IsIn).Select(pair => pair.Second)]);
        return made.CreateDelegate<Invoker>(overload);
    }

    private static void WriteArgument(ILGenerator code, LocalBuilder local, int input)
    {
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldarg_2);
        code.Emit(OpCodes.Ldc_I4, input);
        code.Emit(OpCodes.Call, typeof(IncomingCall).GetMethod(nameof(IncomingCall.Argument))!.MakeGenericMethod(local.LocalType));
        code.Emit(OpCodes.Stloc, local);
    }

    private static LocalBuilder? WriteCall(ILGenerator code, Overload overload, List<ParameterInfo> parameters, List<LocalBuilder> locals)
    {
        var method = overload.Method;
        var type = method is MethodInfo { ReturnType: var declared } ? declared : method.DeclaringType!;
        var result = type == typeof(void) ? null : code.DeclareLocal(ValueType(type));
        var absence = KeepsLock(method) ? null : code.DeclareLocal(typeof(InterpreterLock.Absence));
        if (absence is not null) Begin(code, absence);
        if (!method.IsStatic && !method.IsConstructor) WriteTarget(code, method.DeclaringType!);
        else if (overload.TakesReceiver) WriteReceiver(code, method.GetParameters()[0].ParameterType);
        foreach (var (parameter, local) in parameters.Zip(locals)) code.Emit(parameter.ParameterType.IsByRef ? OpCodes.Ldloca : OpCodes.Ldloc, local);
        if (method is ConstructorInfo constructor) code.Emit(OpCodes.Newobj, constructor);
        else code.Emit(method.IsVirtual && !method.DeclaringType!.IsValueType ? OpCodes.Callvirt : OpCodes.Call, (MethodInfo)method);
        if (type.IsByRef) code.Emit(OpCodes.Ldobj, ValueType(type));
        if (result is not null) code.Emit(OpCodes.Stloc, result);
        if (absence is not null) End(code, absence);
        return result;
    }

    private static void Begin(ILGenerator code, LocalBuilder absence)
    {
        code.Emit(OpCodes.Call, Leave);
        code.Emit(OpCodes.Stloc, absence);
        code.BeginExceptionBlock();
    }

    private static void End(ILGenerator code, LocalBuilder absence)
    {
        code.BeginFinallyBlock();
        code.Emit(OpCodes.Ldloca, absence);
        code.Emit(OpCodes.Call, Return);
        code.EndExceptionBlock();
    }

    // A value's methods work on the value in its box, so that what they change stays changed.
    private static void WriteTarget(ILGenerator code, Type type)
    {
        code.Emit(OpCodes.Ldarg_1);
        code.Emit(type.IsValueType ? OpCodes.Unbox : OpCodes.Castclass, type);
    }

    private static void WriteReceiver(ILGenerator code, Type type)
    {
        code.Emit(OpCodes.Ldarg_1);
        code.Emit(OpCodes.Unbox_Any, type);
    }

    private static void WriteResults(ILGenerator code, LocalBuilder? result, List<LocalBuilder> outputs)
    {
        List<LocalBuilder> all = result is null ? outputs : [result, .. outputs];
        if (all.Count == 0) code.Emit(OpCodes.Call, typeof(Converting.Nothing).GetMethod(nameof(Converting.Nothing.Make))!);
        else if (all.Count == 1) WriteResult(code, all[0]);
        else WriteTuple(code, all);
        code.Emit(OpCodes.Ret);
    }

    private static void WriteResult(ILGenerator code, LocalBuilder value)
    {
        code.Emit(OpCodes.Ldloc, value);
        code.Emit(OpCodes.Call, typeof(IncomingCall).GetMethod(nameof(IncomingCall.Result))!.MakeGenericMethod(value.LocalType));
    }

    private static void WriteTuple(ILGenerator code, List<LocalBuilder> values)
    {
        var tuple = code.DeclareLocal(typeof(nint));
        code.Emit(OpCodes.Ldc_I4, values.Count);
        code.Emit(OpCodes.Call, typeof(IncomingCall).GetMethod(nameof(IncomingCall.NewTuple))!);
        code.Emit(OpCodes.Stloc, tuple);
        for (var index = 0; index < values.Count; index++)
        {
            code.Emit(OpCodes.Ldloc, tuple);
            code.Emit(OpCodes.Ldc_I4, index);
            code.Emit(OpCodes.Ldloc, values[index]);
            code.Emit(OpCodes.Call, typeof(IncomingCall).GetMethod(nameof(IncomingCall.Item))!.MakeGenericMethod(values[index].LocalType));
        }

        code.Emit(OpCodes.Ldloc, tuple);
    }

    // Accessors that the compiler wrote wait for nothing. Those of scripts, which have no file, may be something else after an edit.
    private static bool KeepsLock(MethodBase method) =>
        method.IsSpecialName && !method.IsVirtual && method.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) && method.Module.Assembly.Location.Length > 0;

    private static Type ValueType(Type type) => type.IsByRef ? type.GetElementType()! : type;
}
