using Microsoft.CodeAnalysis;
using Molt.Linking.Signatures;

namespace Molt.Linking.Bases;

/// <summary>Finds the compiler's knowledge of classes of the host and the framework.</summary>
internal sealed class ForeignTypes(Compilation compilation)
{
    // Each derived class is looked through by the runtime or the framework, and has to declare all it has itself.
    private static readonly string[] WithoutRoom = ["System.Diagnostics.Tracing.EventSource", "System.ContextBoundObject"];

    private readonly Lazy<Dictionary<string, IAssemblySymbol>> assemblies = new(() => Assemblies(compilation));

    /// <summary>The class, where another one may stand between it and its derived ones.</summary>
    public INamedTypeSymbol? Find(TypeIdentity type)
    {
        if (type.Assembly is null || !assemblies.Value.TryGetValue(type.Assembly, out var assembly)) return null;
        var found = assembly.GetTypeByMetadataName(type.MetadataName) ?? assembly.ResolveForwardedType(type.MetadataName);
        return found is { TypeKind: TypeKind.Class, IsComImport: false } && !IsWithoutRoom(found) ? found : null;
    }

    private static bool IsWithoutRoom(INamedTypeSymbol? type)
    {
        if (type!.SpecialType is SpecialType.System_ValueType or SpecialType.System_Enum or SpecialType.System_Delegate or SpecialType.System_MulticastDelegate)
            return true;
        for (; type is not null; type = type.BaseType)
            if (WithoutRoom.Contains(type.ToDisplayString())) return true;
        return false;
    }

    private static Dictionary<string, IAssemblySymbol> Assemblies(Compilation compilation)
    {
        var found = new Dictionary<string, IAssemblySymbol>(StringComparer.OrdinalIgnoreCase);
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols) found.TryAdd(assembly.Name, assembly);
        return found;
    }
}
