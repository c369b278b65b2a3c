using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Molt.Diffing.Elsewhere;

/// <summary>Finds out whether the host has members of type <c>dynamic</c>: their names are in no script's declarations.</summary>
internal static class HostDynamics
{
    private static readonly ConditionalWeakTable<MetadataReference, StrongBox<bool>> Known = [];

    public static bool AreIn(Compilation compilation) => compilation.References.OfType<PortableExecutableReference>().Any(MayHave);

    private static bool MayHave(PortableExecutableReference reference) =>
        Known.GetValue(reference, static reference => new(NamesAttribute((PortableExecutableReference)reference))).Value;

    // The compiler marks what is dynamic with an attribute. The platform's own assemblies have it for other reasons, and no such members.
    private static bool NamesAttribute(PortableExecutableReference reference) => reference.GetMetadata() is AssemblyMetadata assembly
        && assembly.GetModules().Select(module => module.GetMetadataReader()).Any(reader => !IsOfPlatform(reader) && reader.TypeReferences
            .Any(type => reader.StringComparer.Equals(reader.GetTypeReference(type).Name, nameof(DynamicAttribute))));

    private static bool IsOfPlatform(MetadataReader reader) =>
        reader.IsAssembly && reader.GetString(reader.GetAssemblyDefinition().Name) is var name
        && (name.StartsWith("System.", StringComparison.Ordinal) || name is "System" or "mscorlib" or "netstandard" or "Microsoft.CSharp" or "Microsoft.VisualBasic.Core");
}
