using Microsoft.CodeAnalysis;

namespace Molt.Diffing.Elsewhere;

/// <summary>
/// The names by which code comes by values of a type: its own, those of types that are made of it, and those of members that are typed by
/// any of these. Code that mentions none of them, and stands in none of the types, has nothing of the type. What is added to an
/// <c>Orc</c>, though it has a name that every file uses, concerns only files that have to do with one.
/// </summary>
internal sealed class Reach(IReadOnlyList<SyntaxTree> trees)
{
    /// <summary>Stands for names that need no other name in front of them in any file.</summary>
    public const string Everywhere = "*";

    private readonly Dictionary<string, IReadOnlySet<string>?> known = [];

    /// <summary>Null when it is everywhere.</summary>
    public IReadOnlySet<string>? Of(string type)
    {
        if (!known.TryGetValue(type, out var reach)) known[type] = reach = Find(type);
        return reach;
    }

    /// <summary>The trees that may have to do with some of these types, or with types within them.</summary>
    public IEnumerable<SyntaxTree> TreesOf(IEnumerable<INamedTypeSymbol> types)
    {
        var names = new HashSet<string>();
        foreach (var type in types.SelectMany(DeclaredTypes.WithNested))
        {
            if (Of(type.Name) is not { } some) return trees;
            names.UnionWith(some);
        }
        return trees.Where(tree => TreeIndex.Of(tree).Mentions(names));
    }

    private HashSet<string>? Find(string type)
    {
        var (found, types) = (new HashSet<string> { type }, new HashSet<string> { type });
        for (var queue = new Queue<string>(types); queue.TryDequeue(out var next);)
        {
            foreach (var source in trees.SelectMany(tree => TreeIndex.Of(tree).Headers.SourcesOf(next)))
            {
                found.Add(source.Name);
                if (source.IsType && types.Add(source.Name)) queue.Enqueue(source.Name);
            }
        }
        return found.Contains(Everywhere) ? null : found;
    }
}
