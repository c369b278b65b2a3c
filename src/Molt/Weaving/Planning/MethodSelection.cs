using Molt.Images;
using System.Reflection;
using System.Reflection.Metadata;

namespace Molt.Weaving.Planning;

/// <summary>Decides which methods get a slot.</summary>
internal sealed class MethodSelection(MetadataReader source)
{
    public bool Includes(TypeDefinition type) => !GeneratedNames.IsImmutable(source.GetString(type.Name));

    public bool Includes(TypeDefinition type, MethodDefinition method) =>
        HasIl(method) && HasOrdinaryConvention(method) && !IsGeneratedConstructor(type, method)
        && !GeneratedNames.IsAccessor(source.GetString(method.Name));

    private static bool HasIl(MethodDefinition method) =>
        method.RelativeVirtualAddress != 0
        && (method.Attributes & (MethodAttributes.Abstract | MethodAttributes.PinvokeImpl)) == 0
        && (method.ImplAttributes & (MethodImplAttributes.CodeTypeMask | MethodImplAttributes.Unmanaged)) == 0;

    // A delegate can neither pass on a variable argument list nor take its receiver as an explicit parameter.
    private bool HasOrdinaryConvention(MethodDefinition method)
    {
        var header = source.GetBlobReader(method.Signature).ReadSignatureHeader();
        return header.CallingConvention == SignatureCallingConvention.Default && !header.HasExplicitThis;
    }

    private bool IsGeneratedConstructor(TypeDefinition type, MethodDefinition method) =>
        source.StringComparer.Equals(method.Name, ".ctor")
        && GeneratedNames.IsClosureOrStateMachine(source.GetString(type.Name));
}
