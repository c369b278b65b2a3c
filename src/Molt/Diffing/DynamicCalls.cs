using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Molt.Diffing.Elsewhere;
using Molt.Model;

namespace Molt.Diffing;

/// <summary>
/// Finds <c>dynamic</c> code that calls something by the name of a member that an edit added: it looks for members by reflection,
/// which shows those that types were loaded with.
/// </summary>
internal static class DynamicCalls
{
    /// <param name="before">What is live.</param>
    /// <param name="after">What is to be.</param>
    /// <param name="names">The names of all added members.</param>
    /// <param name="newNames">Those that this edit added.</param>
    public static IEnumerable<SimpleNameSyntax> Find(Candidate before, Candidate after, IReadOnlySet<string> names, IReadOnlySet<string> newNames)
    {
        var sources = HostDynamics.AreIn(after.Compilation) ? null : new Reach(after.Compilation.SyntaxTrees).Of("dynamic");
        return after.Compilation.SyntaxTrees
            .Select(tree => (Tree: tree, Index: TreeIndex.Of(tree), Names: before.Compilation.ContainsSyntaxTree(tree) ? newNames : names))
            .Where(entry => entry.Index.Mentions(entry.Names) && (sources is null || entry.Index.Mentions(sources)))
            .SelectMany(entry => In(after.Compilation.ModelOf(entry.Tree), entry.Names));
    }

    private static IEnumerable<SimpleNameSyntax> In(SemanticModel model, IReadOnlySet<string> names) => model.SyntaxTree.GetRoot().DescendantNodes()
        .OfType<SimpleNameSyntax>().Where(name => names.Contains(name.Identifier.ValueText) && IsDynamic(name, model));

    private static bool IsDynamic(SimpleNameSyntax name, SemanticModel model) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name => IsDynamic(access.Expression, model) || IsCalledDynamically(access, model),
        MemberBindingExpressionSyntax { Parent: var access } binding =>
            binding.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault() is { } conditional && IsDynamic(conditional.Expression, model)
            || access is InvocationExpressionSyntax && IsCalledDynamically(binding, model),
        InvocationExpressionSyntax => IsCalledDynamically(name, model),
        _ => false,
    };

    private static bool IsDynamic(ExpressionSyntax receiver, SemanticModel model) => model.GetTypeInfo(receiver).Type?.TypeKind == TypeKind.Dynamic;

    // An argument is dynamic, and so the overload is chosen at run time.
    private static bool IsCalledDynamically(ExpressionSyntax called, SemanticModel model) =>
        called.Parent is InvocationExpressionSyntax call && model.GetSymbolInfo(call).CandidateReason == CandidateReason.LateBound;
}
