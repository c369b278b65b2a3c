using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Molt.Model;

namespace Molt.Diffing;

/// <summary>
/// Finds what changed between two candidates: types and members that came, went or have other code, and code elsewhere that these
/// changes make bind differently. The work follows the edit's size and not the project's, but for edits of what binds
/// everywhere, such as global usings.
/// </summary>
internal sealed class Differ
{
    /// <param name="before">What is live.</param>
    /// <param name="after">What is to be.</param>
    /// <param name="discrepancies">What earlier edits removed, which the runtime still has.</param>
    public EditSet Diff(Candidate before, Candidate after, Discrepancies discrepancies)
    {
        var diff = new DiffBuilder(before, after, discrepancies);
        var (old, current) = ChangedTrees(before, after);
        CompareTypes(before, after, old, current, diff);
        CompareMentions(before, after, diff);
        CompareContexts(old, current, after, before, diff);
        new Dependents(before, after, diff).Relink();
        return diff.Build();
    }

    private static (List<SyntaxTree> Before, List<SyntaxTree> After) ChangedTrees(Candidate before, Candidate after)
    {
        var (old, current) = (before.Compilation.SyntaxTrees.ToHashSet(), after.Compilation.SyntaxTrees.ToHashSet());
        return ([.. old.Where(tree => !current.Contains(tree))], [.. current.Where(tree => !old.Contains(tree))]);
    }

    private static void CompareTypes(
        Candidate before, Candidate after, IEnumerable<SyntaxTree> oldTrees, IEnumerable<SyntaxTree> newTrees, DiffBuilder diff)
    {
        var members = new MemberComparer(diff, new CallerLines(after));
        var old = DeclaredTypes.In(before.Compilation, oldTrees);
        var current = DeclaredTypes.In(after.Compilation, newTrees);
        foreach (var key in old.Keys.Union(current.Keys).Order(StringComparer.Ordinal))
        {
            var was = old.GetValueOrDefault(key) ?? Find(before, key);
            var now = current.GetValueOrDefault(key) ?? Find(after, key);
            if (was is null) Insert(now!, diff, before);
            else if (now is null) diff.DeleteType(was);
            else CompareType(was, now, diff, members);
        }
    }

    private static INamedTypeSymbol? Find(Candidate candidate, string key) => candidate.Compilation.Assembly.GetTypeByMetadataName(key);

    /// <summary>A nested type comes with the type around it, when that is new, too.</summary>
    private static void Insert(INamedTypeSymbol type, DiffBuilder diff, Candidate before)
    {
        if (type.ContainingType is null || Find(before, SymbolNames.TypeKey(type.ContainingType)) is not null) diff.InsertType(type);
    }

    private static void CompareType(INamedTypeSymbol before, INamedTypeSymbol after, DiffBuilder diff, MemberComparer members)
    {
        foreach (var rule in TypeComparer.Compare(before, after))
        {
            if (rule == EditRule.InterfaceChanged && LiveInterfaces.MayChange(before)) diff.Reinterface(after);
            else diff.Refuse(rule, after);
        }
        if (TypeComparer.IsLifted(before, after)) diff.Refuse(EditRule.KindChanged, after);
        if (before.DeclaredAccessibility != after.DeclaredAccessibility) diff.Affects(after);
        if (after.TypeKind is TypeKind.Enum or TypeKind.Delegate) return;
        members.Compare(before, after);
    }

    /// <summary>A type's name that came or went can change what the signatures in other files mean.</summary>
    private static void CompareMentions(Candidate before, Candidate after, DiffBuilder diff)
    {
        if (diff.AffectedTypes.Count == 0) return;
        var mentioning = after.Compilation.SyntaxTrees
            .Where(tree => before.Compilation.ContainsSyntaxTree(tree) && TreeIndex.Of(tree).Mentions(diff.AffectedTypes)).ToList();
        CompareTypes(before, after, mentioning, mentioning, diff);
    }

    /// <summary>Usings and the like have no members of their own, but all code in their file is compiled under them.</summary>
    private static void CompareContexts(List<SyntaxTree> old, List<SyntaxTree> current, Candidate after, Candidate before, DiffBuilder diff)
    {
        var oldUnits = old.ToDictionary(tree => tree.FilePath, tree => (CompilationUnitSyntax)tree.GetRoot());
        var isGlobal = GlobalUsings(old) != GlobalUsings(current);
        foreach (var tree in isGlobal ? (IEnumerable<SyntaxTree>)after.Compilation.SyntaxTrees : current)
        {
            var was = oldUnits.GetValueOrDefault(tree.FilePath) ?? before.Compilation.SyntaxTrees.FirstOrDefault(other => other == tree)?.GetRoot() as CompilationUnitSyntax;
            if (was is not null && (isGlobal || Context(was) != Context((CompilationUnitSyntax)tree.GetRoot()))) UpdateAll(was.SyntaxTree, tree, before, after, diff);
        }
    }

    private static void UpdateAll(SyntaxTree oldTree, SyntaxTree tree, Candidate before, Candidate after, DiffBuilder diff)
    {
        var old = DeclaredTypes.In(before.Compilation, [oldTree]);
        foreach (var (key, type) in DeclaredTypes.In(after.Compilation, [tree]))
        {
            if (!old.TryGetValue(key, out var was)) continue;
            var earlier = was.GetMembers().OfType<IMethodSymbol>().ToLookup(SymbolNames.MemberKey);
            foreach (var method in type.GetMembers().OfType<IMethodSymbol>().Where(method => !method.IsImplicitlyDeclared || method.MethodKind == MethodKind.Constructor))
            {
                if (earlier[SymbolNames.MemberKey(method)].FirstOrDefault() is { } counterpart && MemberSyntax.BodyOf(method).Count > 0) diff.Update(counterpart, method);
            }
        }
    }

    private static string Context(CompilationUnitSyntax unit) => string.Join(' ', unit.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
        .Where(node => node is UsingDirectiveSyntax or ExternAliasDirectiveSyntax).Select(node => node.NormalizeWhitespace().ToString()));

    private static string GlobalUsings(IEnumerable<SyntaxTree> trees) => string.Join(' ', trees.SelectMany(tree => ((CompilationUnitSyntax)tree.GetRoot()).Usings)
        .Where(directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)).Select(directive => directive.NormalizeWhitespace().ToString()).Order(StringComparer.Ordinal));
}
