using System.Collections.Immutable;
using Molt.Images;
using Molt.Linking.Signatures;

namespace Molt.Linking.Closures;

/// <summary>Finds what is known of the method that a lambda or local function stands in, whose name its own begins with.</summary>
internal static class EnclosingMethods
{
    /// <summary>Whether a method is that of a lambda or local function.</summary>
    public static bool IsFunction(MethodReference method) => method.Name.StartsWith('<') && GeneratedNames.IsFunction(method.Name);

    /// <summary>What is known of methods around a function: of several where there are overloads.</summary>
    /// <param name="function">The function's method, in a closure or in the class itself.</param>
    /// <param name="methods">By placement keys.</param>
    public static List<T> Of<T>(MethodReference function, ImmutableDictionary<string, T> methods)
    {
        var (type, name) = (function.Parent.Definition!, function.Name[1..EndOfName(function.Name)]);
        return [.. new[] { type, type.DeclaringType }.OfType<TypeIdentity>().SelectMany(around => methods.Where(known => IsCalled(known.Key, around, name))).Select(known => known.Value)];
    }

    private static int EndOfName(string function) => Math.Max(function.IndexOf(">b__", StringComparison.Ordinal), function.IndexOf(">g__", StringComparison.Ordinal));

    private static bool IsCalled(string key, TypeIdentity type, string name) =>
        key.StartsWith(Placements.Key(type, ""), StringComparison.Ordinal) && MemberKeys.NameOf(key[Placements.Key(type, "").Length..]).Split(' ')[^1] == name;
}
