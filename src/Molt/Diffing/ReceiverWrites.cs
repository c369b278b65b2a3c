using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Molt.Diffing;

/// <summary>
/// Asks the compiler whether a struct's method could be <c>readonly</c>: whether it leaves its receiver alone, though it does not
/// say so.
/// </summary>
internal static class ReceiverWrites
{
    // What the compiler says of a readonly member that assigns to its receiver, passes it on by reference, or calls a member on it
    // that may change it.
    private static readonly HashSet<string> Complaints = ["CS1604", "CS1605", "CS8329", "CS8330", "CS8331", "CS8332", "CS8656", "CS8340"];

    public static bool AreIn(IMethodSymbol method, Compilation compilation) =>
        !method.IsReadOnly && PartialMembers.Implementation(method).DeclaringSyntaxReferences.Any(reference => AreIn(reference.GetSyntax(), compilation));

    private static bool AreIn(SyntaxNode code, Compilation compilation)
    {
        if (code is AccessorDeclarationSyntax { Body: null, ExpressionBody: null }) return true; // an automatic setter
        var mark = new SyntaxAnnotation();
        var root = code.SyntaxTree.GetRoot();
        var declaration = Declaration(code);
        root = root.ReplaceNode(declaration, ReadOnly(declaration).WithAdditionalAnnotations(mark));
        var tree = code.SyntaxTree.WithRootAndOptions(root, code.SyntaxTree.Options);
        var model = compilation.ReplaceSyntaxTree(code.SyntaxTree, tree).GetSemanticModel(tree);
        return model.GetMethodBodyDiagnostics(tree.GetRoot().GetAnnotatedNodes(mark).Single().Span).Any(one => Complaints.Contains(one.Id));
    }

    // Where there is one accessor only, the modifier belongs to the property.
    private static SyntaxNode Declaration(SyntaxNode code) =>
        code.Parent is AccessorListSyntax { Accessors.Count: > 1, Parent: not EventDeclarationSyntax }
            ? code
            : code.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? code;

    private static SyntaxNode ReadOnly(SyntaxNode declaration)
    {
        var modifier = SyntaxFactory.Token(SyntaxKind.ReadOnlyKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        return declaration switch
        {
            AccessorDeclarationSyntax accessor => accessor.AddModifiers(modifier),
            MemberDeclarationSyntax member => member.AddModifiers(modifier),
            _ => declaration,
        };
    }
}
