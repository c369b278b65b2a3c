using Microsoft.CodeAnalysis;
using Molt.Replay.Worlds;

namespace Molt.Replay.Tests;

/// <summary>Attributes as the sources have them; reflection would not show those of members that came late.</summary>
internal static class AttributeSymbols
{
    public static IEnumerable<AttributeData> Of(ISymbol symbol, string name) => symbol.GetAttributes().Where(attribute => Is(attribute.AttributeClass, name));

    public static bool Has(ISymbol symbol, string name) => Of(symbol, name).Any();

    /// <summary>The value of a named argument; null when it is not given.</summary>
    public static object? Named(this AttributeData attribute, string name) => attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value is { IsNull: false } value ? value.Value : null;

    /// <summary>The arguments, with those of a last <c>params</c> parameter one by one.</summary>
    public static object?[] Arguments(this AttributeData attribute, RuntimeTypes types)
    {
        if (attribute.ConstructorArguments is not [.., { Kind: TypedConstantKind.Array, IsNull: false } last] || attribute.AttributeConstructor?.Parameters[^1].IsParams != true)
            return [.. attribute.ConstructorArguments.Select(argument => Value(argument, types))];
        return [.. attribute.ConstructorArguments.SkipLast(1).Select(argument => Value(argument, types)), .. last.Values.Select(argument => Value(argument, types))];
    }

    public static object? Value(TypedConstant constant, RuntimeTypes types) => constant switch
    {
        { IsNull: true } => null,
        { Kind: TypedConstantKind.Array } => Array(constant, types),
        { Kind: TypedConstantKind.Type } => types.Of((ITypeSymbol)constant.Value!),
        { Kind: TypedConstantKind.Enum } => Enum.ToObject(types.Of(constant.Type!), constant.Value!),
        _ => constant.Value,
    };

    private static Array Array(TypedConstant constant, RuntimeTypes types)
    {
        var array = System.Array.CreateInstance(types.Of(((IArrayTypeSymbol)constant.Type!).ElementType), constant.Values.Length);
        for (var index = 0; index < array.Length; index++) array.SetValue(Value(constant.Values[index], types), index);
        return array;
    }

    private static bool Is(INamedTypeSymbol? type, string name)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.ToDisplayString() == name) return true;
        }
        return false;
    }
}
