using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Molt.Replay.Worlds;

/// <summary>Makes objects and calls methods of a world, as its sources have them.</summary>
internal sealed class Calls(IWorld world)
{
    private const BindingFlags Unwrapped = BindingFlags.DoNotWrapExceptions;

    public RuntimeTypes Types { get; } = new(world);

    public object Create(INamedTypeSymbol type, IMethodSymbol constructor, object?[] arguments)
    {
        var method = world.Method(constructor.OriginalDefinition);
        var declaring = Types.Of(type);
        if (declaring.IsGenericType) method = MethodBase.GetMethodFromHandle(method.MethodHandle, declaring.TypeHandle)!;
        return method is ConstructorInfo born ? born.Invoke(Unwrapped, null, arguments, null) : method.Invoke(null, Unwrapped, null, arguments, null)!;
    }

    /// <summary>Calls a method and waits for what it promises.</summary>
    public object? Invoke(IMethodSymbol method, object? instance, object?[] arguments)
    {
        var found = Close(world.Method(method.OriginalDefinition), method, instance, arguments);
        var isLate = found.IsStatic && !method.IsStatic;
        var fitting = Fit([.. found.GetParameters().Skip(isLate ? 1 : 0).Select(parameter => parameter.ParameterType)], method.Parameters, arguments);
        return Await(found.Invoke(isLate ? null : instance, Unwrapped, null, isLate ? [instance, .. fitting] : fitting, CultureInfo.InvariantCulture));
    }

    /// <summary>The value of a static field.</summary>
    public object? Read(IFieldSymbol field)
    {
        const BindingFlags All = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        var found = world.Type(field.ContainingType.OriginalDefinition).GetField(field.MetadataName, All);
        return found is null ? throw new NotSupportedException($"the field {field}, which came after its type") : found.GetValue(null);
    }

    public static object? Await(object? result)
    {
        if (result is not null && result.GetType() is var type && (type == typeof(ValueTask) || type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>)))
            result = type.GetMethod(nameof(ValueTask.AsTask))!.Invoke(result, null);
        if (result is not Task task) return result;
        task.GetAwaiter().GetResult();
        return task.GetType().GetProperty(nameof(Task<object>.Result)) is { } property && property.PropertyType.Name != "VoidTaskResult" ? property.GetValue(task) : null;
    }

    private MethodBase Close(MethodBase method, IMethodSymbol symbol, object? instance, object?[] arguments)
    {
        if (symbol.ContainingType.IsGenericType)
        {
            if (method.IsStatic && !symbol.IsStatic) throw new NotSupportedException($"the method {symbol}, which came after its generic type");
            method = MethodBase.GetMethodFromHandle(method.MethodHandle, Declaring(symbol, instance).TypeHandle)!;
        }
        return symbol.IsGenericMethod ? ((MethodInfo)method).MakeGenericMethod([.. symbol.TypeParameters.Select(parameter => Inferred(parameter, symbol, arguments))]) : method;
    }

    private Type Declaring(IMethodSymbol symbol, object? instance)
    {
        var definition = world.Type(symbol.ContainingType.OriginalDefinition);
        for (var type = instance?.GetType(); type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == definition) return type;
        }
        return Types.Of(symbol.ContainingType);
    }

    private static Type Inferred(ITypeParameterSymbol parameter, IMethodSymbol symbol, object?[] arguments)
    {
        var at = symbol.Parameters.Select((one, index) => (one, index)).FirstOrDefault(pair => SymbolEqualityComparer.Default.Equals(pair.one.Type, parameter), (null!, -1)).index;
        return at >= 0 && at < arguments.Length && arguments[at] is { } argument ? argument.GetType() : throw new NotSupportedException($"the type parameters of {symbol}");
    }

    private static object?[] Fit(Type[] types, ImmutableArray<IParameterSymbol> parameters, object?[] arguments)
    {
        if (parameters is [.., { IsParams: true }] && types[^1].IsArray && !(arguments.Length == types.Length && (arguments[^1] is null || types[^1].IsInstanceOfType(arguments[^1]))))
            arguments = [.. arguments.Take(types.Length - 1), Packed(types[^1].GetElementType()!, [.. arguments.Skip(types.Length - 1)])];
        var missing = parameters.Skip(arguments.Length).Where(parameter => parameter.HasExplicitDefaultValue).Select(parameter => parameter.ExplicitDefaultValue);
        object?[] all = [.. arguments, .. missing];
        return all.Length == types.Length ? [.. all.Zip(types, Fit)] : all;
    }

    private static Array Packed(Type element, object?[] items)
    {
        var packed = Array.CreateInstance(element, items.Length);
        for (var index = 0; index < items.Length; index++) packed.SetValue(Fit(items[index], element), index);
        return packed;
    }

    /// <summary>A value as a parameter takes it: what compilers and frameworks convert is converted.</summary>
    private static object? Fit(object? value, Type type)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        if (value is null || target.IsInstanceOfType(value) || target.IsByRef) return value;
        if (target.IsEnum) return Enum.ToObject(target, value);
        if (value is string text && target == typeof(DateTimeOffset)) return DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
        if (value is string name && target == typeof(Guid)) return Guid.Parse(name);
        if (value is string time && target == typeof(TimeSpan)) return TimeSpan.Parse(time, CultureInfo.InvariantCulture);
        return value is IConvertible && typeof(IConvertible).IsAssignableFrom(target) ? Convert.ChangeType(value, target, CultureInfo.InvariantCulture) : value;
    }
}
