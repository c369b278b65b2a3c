using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Molt.Diffing.Replacing;

/// <summary>Tells in which mode the scripts' types are edited.</summary>
/// <param name="general">The mode of types that say nothing.</param>
internal sealed class ReloadModes(ReloadMode general)
{
    public ReloadMode Of(INamedTypeSymbol type) => Declared(type) ?? general;

    /// <summary>The mode that a type, or one around it, asks for itself; null where none does.</summary>
    public static ReloadMode? Declared(INamedTypeSymbol type)
    {
        for (var next = type; next is not null; next = next.ContainingType)
        {
            if (Own(next) is { } mode) return mode;
        }
        return null;
    }

    /// <summary>Whether any type may be replaced.</summary>
    /// <param name="trees">The scripts.</param>
    public bool MayReplace(IEnumerable<SyntaxTree> trees) => general == ReloadMode.Overwrite || trees.Any(tree => (bool)Known.GetValue(tree, SaysOverwrite));

    // Asked of every file at every edit: a look at the text is all that most of them are worth.
    private static readonly ConditionalWeakTable<SyntaxTree, object> Known = [];

    private static object SaysOverwrite(SyntaxTree tree) => tree.GetText().ToString().Contains(nameof(ReloadMode.Overwrite), StringComparison.Ordinal);

    private static ReloadMode? Own(INamedTypeSymbol type) => type.GetAttributes().Where(attribute => MoltAttributes.Is(attribute, nameof(ReloadAttribute)))
        .Select(attribute => attribute.ConstructorArguments).Select(arguments => arguments is [{ Value: int mode }] ? (ReloadMode?)mode : null).FirstOrDefault();
}
