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

    public static MethodReference Redirect(MethodReference method) =>
        IsRedirected(method) ? method with { Parent = new NamedSignature(Target, IsValueType: false) } : method;

    private static bool IsRedirected(MethodReference method) => method.Name switch
    {
        "Call" => IsOver(method.Signature, "[System.Linq.Expressions]System.Linq.Expressions.Expression", MethodInfo, Arguments),
        "Property" => IsOver(method.Signature, "[System.Linq.Expressions]System.Linq.Expressions.Expression", MethodInfo),
        _ => false,
    };

    private const string MethodInfo = "[System.Runtime]System.Reflection.MethodInfo";
    private const string Arguments = "[System.Linq.Expressions]System.Linq.Expressions.Expression[]";

    private static bool IsOver(MethodSignature<TypeSignature> signature, params ImmutableArray<string> parameters) =>
        signature.ParameterTypes.Select(type => type.ToString()!).SequenceEqual(parameters);
}
