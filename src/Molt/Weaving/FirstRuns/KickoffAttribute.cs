using System.Reflection.Metadata;

namespace Molt.Weaving.FirstRuns;

/// <summary>Reads the attribute by which an asynchronous method names its state machine.</summary>
internal static class KickoffAttribute
{
    private const ushort Prolog = 1;

    /// <summary>Reflection's name of the class; null if there is no such attribute.</summary>
    public static string? ClassName(MetadataReader source, MethodDefinitionHandle method)
    {
        foreach (var attribute in source.GetMethodDefinition(method).GetCustomAttributes().Select(source.GetCustomAttribute))
        {
            if (!IsOfStateMachine(source, attribute)) continue;
            var value = source.GetBlobReader(attribute.Value);
            return value.ReadUInt16() == Prolog ? value.ReadSerializedString() : null;
        }
        return null;
    }

    private static bool IsOfStateMachine(MetadataReader source, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference) return false;
        var type = source.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        return type.Kind == HandleKind.TypeReference
            && source.StringComparer.Equals(source.GetTypeReference((TypeReferenceHandle)type).Name, "AsyncStateMachineAttribute");
    }
}
