using System.Reflection;
using System.Reflection.Metadata;

namespace Molt.Images;

/// <summary>Static constructors, as the runtime runs them.</summary>
internal static class TypeInitializers
{
    /// <summary>Whether a type has one that runs at a certain moment, and not at any before a static field is used.</summary>
    public static bool IsExact(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        return (type.Attributes & TypeAttributes.BeforeFieldInit) == 0
            && type.GetMethods().Any(method => reader.StringComparer.Equals(reader.GetMethodDefinition(method).Name, ".cctor"));
    }
}
