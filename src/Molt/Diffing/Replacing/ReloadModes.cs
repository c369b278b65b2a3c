using Microsoft.CodeAnalysis;

namespace Molt.Diffing.Replacing;

/// <summary>Tells in which mode the scripts' types are edited.</summary>
/// <param name="general">The mode of types that say nothing.</param>
internal sealed class ReloadModes(ReloadMode general)
{
    public ReloadMode Of(INamedTypeSymbol type)
    {
        for (var next = type; next is not null; next = next.ContainingType)
        {
            if (Declared(next) is { } mode) return mode;
        }
        return general;
    }

    /// <summary>Whether any type may be replaced.</summary>
    /// <param name="trees">The scripts.</param>
    public bool MayReplace(IEnumerable<SyntaxTree> trees) => general == ReloadMode.Overwrite || trees.Any(tree => TreeIndex.Of(tree).Mentions(Names));

    private static readonly HashSet<string> Names = [nameof(ReloadMode.Overwrite)];

    private static ReloadMode? Declared(INamedTypeSymbol type) => type.GetAttributes().Where(attribute => MoltAttributes.Is(attribute, nameof(ReloadAttribute)))
        .Select(attribute => attribute.ConstructorArguments).Select(arguments => arguments is [{ Value: int mode }] ? (ReloadMode?)mode : null).FirstOrDefault();
}
