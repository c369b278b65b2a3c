using Microsoft.CodeAnalysis;

namespace Molt.Validating;

/// <summary>Finds names in policies that nothing has: a policy with a slip of the pen would deny nothing, and nobody would know.</summary>
internal static class PolicyNames
{
    private const string Nobodys = "MOLT0606";

    public static IEnumerable<ScriptDiagnostic> Unknown(IEnumerable<ScriptPolicy> policies, Compilation compilation) =>
        policies.SelectMany(policy => policy.Names).Distinct().Order(StringComparer.Ordinal).Where(name => !Exists(name, compilation.GlobalNamespace)).Select(name => new ScriptDiagnostic(
            Nobodys, ScriptSeverity.Warning, "", 0, 0, $"A policy names {name}, and nothing that scripts can refer to is called so: no namespace, type or member. Upper and lower case count."));

    private static bool Exists(string name, INamespaceSymbol root)
    {
        IReadOnlyCollection<ISymbol> found = [root];
        foreach (var part in Parts(name)) found = [.. found.OfType<INamespaceOrTypeSymbol>().SelectMany(symbol => Members(symbol, part))];
        return found.Count > 0;
    }

    private static IEnumerable<string> Parts(string name)
    {
        const string constructor = "..ctor";
        var isConstructor = name.EndsWith(constructor, StringComparison.Ordinal);
        var parts = (isConstructor ? name[..^constructor.Length] : name).Split('.');
        return isConstructor ? parts.Append(WellKnownMemberNames.InstanceConstructorName) : parts;
    }

    /// <summary>Also the inherited ones, for they may be named by an heir.</summary>
    private static IEnumerable<ISymbol> Members(INamespaceOrTypeSymbol symbol, string name)
    {
        var (plain, arity) = name.Split('`') switch { [var simple, var count] => (simple, count), _ => (name, "") };
        for (INamespaceOrTypeSymbol? next = symbol; next is not null; next = (next as ITypeSymbol)?.BaseType)
        {
            foreach (var member in next.GetMembers().Where(member => member.Name == plain || member.MetadataName == plain))
            {
                if (arity.Length == 0 || member.MetadataName == name) yield return member;
            }
        }
    }
}
