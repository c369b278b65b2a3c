using Microsoft.CodeAnalysis;

namespace Molt.Diffing;

/// <summary>Tells the classes whose interfaces may change: those marked so, and all below them.</summary>
internal static class LiveInterfaces
{
    public static bool MayChange(INamedTypeSymbol type)
    {
        while (type.BaseType is { ContainingAssembly: ISourceAssemblySymbol } parent) type = parent;
        return type.TypeKind == TypeKind.Class && type.OriginalDefinition.GetAttributes()
            .Any(attribute => MoltAttributes.Is(attribute, nameof(LiveInterfacesAttribute)));
    }
}
