using System.Reflection.Metadata;
using Molt.Linking.Signatures;

namespace Molt.Linking.Writing;

/// <summary>
/// Types by the text that attributes name them with. The compiler writes those of the scripts without an assembly; in an image
/// of their own attributes have to say in which of the scripts' assemblies they are.
/// </summary>
internal sealed class AttributeTypeNames(Placements placements, Definitions definitions)
{
    public string Qualify(string name)
    {
        if (!TypeName.TryParse(name, out var type)) return name;
        var (text, assembly) = Write(type);
        return assembly is null ? text : $"{text}, {assembly}";
    }

    /// <summary>The type of an enum's values.</summary>
    public PrimitiveTypeCode Underlying(string name) => TypeName.TryParse(name, out var type) && type.AssemblyName is null
        ? Underlying(TypeIdentity.Of(type.FullName))
        : Underlying(System.Type.GetType(name, throwOnError: false));

    public PrimitiveTypeCode Underlying(TypeIdentity type)
    {
        if (!type.IsScript) return Underlying(System.Type.GetType($"{type.MetadataName}, {type.Assembly}", throwOnError: false));
        var field = definitions.Fields.Values.FirstOrDefault(field => field.Name == "value__" && field.Parent.Definition == type)
            ?? (placements.First.Find(type, out var handle) ? Stored(placements.First, handle) : null);
        return field?.Type is PrimitiveSignature primitive ? primitive.Code : PrimitiveTypeCode.Int32;
    }

    private static PrimitiveTypeCode Underlying(Type? type) =>
        type is { IsEnum: true } ? Enum.Parse<PrimitiveTypeCode>(type.GetEnumUnderlyingType().Name) : PrimitiveTypeCode.Int32;

    private static FieldReference? Stored(ScriptImage image, TypeDefinitionHandle type) => image.Reader.GetTypeDefinition(type).GetFields()
        .Select(image.Field).FirstOrDefault(field => field.Name == "value__");

    private (string Text, string? Assembly) Write(TypeName type)
    {
        if (type.IsSimple) return (type.FullName, type.AssemblyName?.FullName ?? Home(TypeIdentity.Of(type.FullName)));
        if (type.IsConstructedGenericType)
        {
            var (generic, assembly) = Write(type.GetGenericTypeDefinition());
            return ($"{generic}[{string.Join(',', type.GetGenericArguments().Select(argument => $"[{Qualify(argument)}]"))}]", assembly);
        }
        var (element, home) = Write(type.GetElementType());
        return (element + type.FullName[type.GetElementType().FullName.Length..], home);
    }

    private string Qualify(TypeName type)
    {
        var (text, assembly) = Write(type);
        return assembly is null ? text : $"{text}, {assembly}";
    }

    private string? Home(TypeIdentity type) => placements.Has(type) ? placements.AssemblyOf(type) : null;
}
