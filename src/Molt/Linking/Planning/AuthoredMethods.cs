using System.Reflection.Metadata;
using Molt.Linking.Signatures;

namespace Molt.Linking.Planning;

/// <summary>Finds the methods that authors wrote for bodies of what the compiler made of them.</summary>
internal static class AuthoredMethods
{
    /// <param name="target">The method that gets a body.</param>
    /// <param name="name">Its name in the scripts.</param>
    public static AuthoredMethod Of(BodyTarget target, MethodReference name) => name.Name == "MoveNext" && OfStateMachine(target) is { } authored
        ? authored
        // The runtime keeps names with a leading dot for constructors.
        : new(target.Type, target.Image, target.Method, name.Name.TrimStart('.'), name.Signature.Header.IsInstance);

    /// <summary>The method that names a state machine in an attribute.</summary>
    private static AuthoredMethod? OfStateMachine(BodyTarget target)
    {
        var reader = target.Image.Reader;
        if (target.Type.DeclaringType is not { } declaring || !target.Image.Find(declaring, out var outer)) return null;
        foreach (var handle in reader.GetTypeDefinition(outer).GetMethods())
        {
            foreach (var attribute in reader.GetMethodDefinition(handle).GetCustomAttributes().Select(reader.GetCustomAttribute))
            {
                if (Kind(target.Image, attribute) is not { } kind || Named(reader, attribute) != target.Type.MetadataName) continue;
                var method = target.Image.Method(handle);
                return new(declaring, target.Image, handle, method.Name, method.Signature.Header.IsInstance) { IsIterator = kind != "AsyncStateMachineAttribute" };
            }
        }
        return null;
    }

    private static string? Kind(ScriptImage image, CustomAttribute attribute) =>
        attribute.Constructor.Kind == HandleKind.MemberReference && image.Declaration(attribute.Constructor).Parent.Definition?.Name is { } name
        && name.EndsWith("StateMachineAttribute", StringComparison.Ordinal) ? name : null;

    private static string? Named(MetadataReader reader, CustomAttribute attribute)
    {
        var value = reader.GetBlobReader(attribute.Value);
        value.ReadUInt16();
        return value.ReadSerializedString()?.Split(',')[0];
    }
}
