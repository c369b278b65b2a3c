using System.Reflection.Metadata;
using Molt.Images;

namespace Molt.Linking.Signatures;

/// <summary>A method by name: of which type (perhaps an instantiation), called what, with which signature.</summary>
internal sealed record MethodReference(TypeSignature Parent, string Name, MethodSignature<TypeSignature> Signature)
{
    /// <summary>The name of the method's definition, the same in every image and every delta that mentions it.</summary>
    public string Key { get; private set; } = MemberKeys.Method(Name, Signature);

    /// <summary>Whether the compiler made it to call <c>base.M()</c> for a lambda or iterator.</summary>
    public bool IsForwarder => Name.StartsWith(GeneratedNames.Forwarder, StringComparison.Ordinal);

    // A copy that is called otherwise has another key.
    public string Name { get; init => (field, Key) = (value, MemberKeys.Method(value, Signature)); } = Name;

    public MethodSignature<TypeSignature> Signature { get; init => (field, Key) = (value, MemberKeys.Method(Name, value)); } = Signature;
}

/// <summary>A field by name and type.</summary>
internal sealed record FieldReference(TypeSignature Parent, string Name, TypeSignature Type)
{
    /// <summary>The name of the field's definition within its type.</summary>
    public string Key { get; private set; } = MemberKeys.Field(Name, Type);

    public string Name { get; init => (field, Key) = (value, MemberKeys.Field(value, Type)); } = Name;

    public TypeSignature Type { get; init => (field, Key) = (value, MemberKeys.Field(Name, value)); } = Type;
}

/// <summary>Canonical names of members within their type; equal texts are the same member to the runtime.</summary>
internal static class MemberKeys
{
    public static string Method(string name, MethodSignature<TypeSignature> signature) =>
        $"{(signature.Header.IsInstance ? "" : "static ")}{name}`{signature.GenericParameterCount}({string.Join(',', signature.ParameterTypes)}):{signature.ReturnType}";

    /// <summary>The name in an instance method's key.</summary>
    public static string NameOf(string method) => method[..method.LastIndexOf('`', method.IndexOf('(', StringComparison.Ordinal))];

    public static string Field(string name, TypeSignature type) => $"{name}:{type}";
}
