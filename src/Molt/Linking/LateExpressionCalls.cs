using System.Collections.Immutable;
using System.Reflection.Metadata;
using Molt.Linking.Signatures;

namespace Molt.Linking;

/// <summary>
/// Expression trees call methods by <c>Expression.Call(instance, method, arguments)</c> and read properties by
/// <c>Expression.Property(instance, accessor)</c>, with the method as a token. A late method is static and takes the instance as
/// its first argument: the runtime library has both calls for either form.
/// </summary>
internal static class LateExpressionCalls
{
    private static readonly TypeIdentity Target = new("Molt.Runtime", "Molt.Runtime", "LateExpression", null);

    public static MethodReference Redirect(MethodReference method) => IsRedirected(method)
        ? new MethodReference(new NamedSignature(Target, IsValueType: false), method.Name, Shapes.Returning(method.Signature, Result(method)))
        : method;

    // What stands for a late property is a call and no access to a member.
    private static TypeSignature Result(MethodReference method) => method.Name == "Property" ? method.Parent : method.Signature.ReturnType;

    private static bool IsRedirected(MethodReference method) => method.Name switch
    {
        "Call" => IsOver(method.Signature, "Expression", "MethodInfo", "Expression[]"),
        "Property" => IsOver(method.Signature, "Expression", "MethodInfo"),
        _ => false,
    };

    // Which assembly a framework type is in depends on what the compiler was given to refer to.
    private static bool IsOver(MethodSignature<TypeSignature> signature, params ImmutableArray<string> parameters) =>
        signature.ParameterTypes.Select(Name).SequenceEqual(parameters);

    private static string Name(TypeSignature type) =>
        type is VectorSignature vector ? Name(vector.Element) + "[]" : type.Definition?.Name ?? "";
}
