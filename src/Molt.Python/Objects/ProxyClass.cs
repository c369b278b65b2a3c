using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Molt.Python.Calling;

namespace Molt.Python.Objects;

/// <summary>Makes the class that stands between an interface and Python objects.</summary>
internal static class ProxyClass
{
    private const MethodAttributes Implementation = MethodAttributes.Private | MethodAttributes.Virtual | MethodAttributes.Final | MethodAttributes.HideBySig | MethodAttributes.NewSlot;

    private static readonly MethodInfo MethodOf = typeof(PythonProxy).GetMethod(nameof(PythonProxy.Method))!;
    private static readonly MethodInfo Has = typeof(PythonProxy).GetMethod(nameof(PythonProxy.Has))!;

    /// <summary>The class for an interface and those that it extends.</summary>
    /// <exception cref="ArgumentException">The interface cannot be implemented by an object: it has static members, or spans among its parameters.</exception>
    public static Type Make(Type contract)
    {
        var assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName($"Molt.Python proxy of {contract.Name}"), AssemblyBuilderAccess.RunAndCollect);
        foreach (var name in AssembliesOf(contract)) assembly.SetCustomAttribute(AccessTo(name));
        var type = assembly.DefineDynamicModule("proxy").DefineType($"Python {contract.Name}", TypeAttributes.Public | TypeAttributes.Sealed, typeof(PythonProxy), [contract]);
        foreach (var method in contract.GetInterfaces().Append(contract).SelectMany(part => part.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static)))
            Implement(type, method);
        return type.CreateType();
    }

    private static void Implement(TypeBuilder type, MethodInfo method)
    {
        if (method.IsStatic || !method.IsVirtual)
        {
            if (method.IsAbstract) throw new ArgumentException($"{method.DeclaringType} has the static member {method.Name}, which no object of Python can implement.");
            return;
        }

        if (method.IsPrivate || method.IsFinal) return;
        if (!Overload.CanCall(method)) throw new ArgumentException($"{method.DeclaringType}.{method.Name} has a span or a pointer, which Python cannot take.");
        var builder = type.DefineMethod($"{method.DeclaringType}.{method.Name}", Implementation);
        DefineGenerics(builder, method);
        builder.SetReturnType(method.ReturnType);
        builder.SetParameters([.. method.GetParameters().Select(parameter => parameter.ParameterType)]);
        var code = builder.GetILGenerator();
        if (!method.IsAbstract) WriteDefault(code, method);
        WriteBody(code, method);
        type.DefineMethodOverride(builder, method);
    }

    private static void DefineGenerics(MethodBuilder builder, MethodInfo method)
    {
        if (!method.IsGenericMethodDefinition) return;
        var own = method.GetGenericArguments();
        var made = builder.DefineGenericParameters([.. own.Select(parameter => parameter.Name)]);
        foreach (var (from, to) in own.Zip(made)) to.SetGenericParameterAttributes(from.GenericParameterAttributes);
    }

    // if (!Has(name)) return the interface's own code
    private static void WriteDefault(ILGenerator code, MethodInfo method)
    {
        var isThere = code.DefineLabel();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldstr, MemberName(method));
        code.Emit(OpCodes.Call, Has);
        code.Emit(OpCodes.Brtrue, isThere);
        for (var index = 0; index <= method.GetParameters().Length; index++) code.Emit(OpCodes.Ldarg, index);
        code.Emit(OpCodes.Call, method);
        code.Emit(OpCodes.Ret);
        code.MarkLabel(isThere);
    }

    private static void WriteBody(ILGenerator code, MethodInfo method)
    {
        if (Accessor(method) is { } accessor) WriteAccessor(code, method, accessor);
        else
        {
            CallCode.Write(code, method.GetParameters(), method.ReturnType, () =>
            {
                code.Emit(OpCodes.Ldarg_0);
                code.Emit(OpCodes.Ldstr, MemberName(method));
                code.Emit(OpCodes.Call, MethodOf);
            });
        }
    }

    private static void WriteAccessor(ILGenerator code, MethodInfo method, string accessor)
    {
        var isGetter = accessor == nameof(PythonProxy.Get);
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldstr, MemberName(method));
        if (!isGetter) code.Emit(OpCodes.Ldarg_1);
        code.Emit(OpCodes.Call, typeof(PythonProxy).GetMethod(accessor)!.MakeGenericMethod(isGetter ? method.ReturnType : method.GetParameters()[0].ParameterType));
        code.Emit(OpCodes.Ret);
    }

    private static string? Accessor(MethodInfo method) => !method.IsSpecialName ? null : (method.Name.Split('_')[0], method.GetParameters().Length) switch
    {
        ("get", 0) => nameof(PythonProxy.Get),
        ("set", 1) => nameof(PythonProxy.Set),
        ("add", 1) => nameof(PythonProxy.Subscribe),
        ("remove", 1) => nameof(PythonProxy.Unsubscribe),
        _ => null,
    };

    // An indexer is what Python has for it.
    private static string MemberName(MethodInfo method)
    {
        if (!method.IsSpecialName) return method.Name;
        if (Accessor(method) is null) return method.Name.StartsWith("get_", StringComparison.Ordinal) ? "__getitem__" : "__setitem__";
        return method.Name[(method.Name.IndexOf('_') + 1)..];
    }

    private static IEnumerable<string> AssembliesOf(Type contract) =>
        contract.GetInterfaces().Append(contract).Concat(contract.GetGenericArguments()).Append(typeof(PythonProxy)).Select(type => type.Assembly.GetName().Name!).Distinct();

    private static CustomAttributeBuilder AccessTo(string assembly) => new(typeof(IgnoresAccessChecksToAttribute).GetConstructor([typeof(string)])!, [assembly]);
}
