using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Molt.Replay.Worlds;

/// <summary>The runtime's types for the compiler's, those of the platform and the references included.</summary>
internal sealed class RuntimeTypes(IWorld world)
{
    public Type Of(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { IsSZArray: true } array => Of(array.ElementType).MakeArrayType(),
        IArrayTypeSymbol array => Of(array.ElementType).MakeArrayType(array.Rank),
        IDynamicTypeSymbol => typeof(object),
        INamedTypeSymbol { IsUnboundGenericType: true } open => Definition(open.OriginalDefinition),
        INamedTypeSymbol named => Constructed(named),
        _ => throw new NotSupportedException($"the type {type}"),
    };

    public Type Definition(INamedTypeSymbol type)
    {
        if (type.ContainingAssembly is ISourceAssemblySymbol) return world.Type(type);
        return Assembly.Load(new AssemblyName(type.ContainingAssembly.Identity.Name)).GetType(Name(type), throwOnError: true)!;
    }

    private Type Constructed(INamedTypeSymbol type)
    {
        var definition = Definition(type.OriginalDefinition);
        var arguments = Arguments(type).Select(Of).ToArray();
        return arguments.Length == 0 ? definition : definition.MakeGenericType(arguments);
    }

    private static IEnumerable<ITypeSymbol> Arguments(INamedTypeSymbol? type) => type is null ? [] : Arguments(type.ContainingType).Concat(type.TypeArguments);

    private static string Name(INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer) return $"{Name(outer)}+{type.MetadataName}";
        return type.ContainingNamespace.IsGlobalNamespace ? type.MetadataName : $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";
    }
}
