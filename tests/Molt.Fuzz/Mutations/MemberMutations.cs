using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Molt.Fuzz.Mutations;

/// <summary>Changes to the methods of types.</summary>
internal static class MemberMutations
{
    public static SyntaxNode? Copy(SyntaxNode root, Random random)
    {
        if (random.Any(Methods(root)) is not { } method) return null;
        var copy = method.WithIdentifier(SyntaxFactory.Identifier($"{method.Identifier.ValueText}{random.Next(100)}"));
        return root.InsertNodesAfter(method, [copy]);
    }

    public static SyntaxNode? Delete(SyntaxNode root, Random random) =>
        random.Any(Methods(root)) is { } method ? root.RemoveNode(method, SyntaxRemoveOptions.KeepNoTrivia) : null;

    public static SyntaxNode? Move(SyntaxNode root, Random random)
    {
        if (random.Any(Methods(root)) is not { Parent: TypeDeclarationSyntax type } method) return null;
        return root.ReplaceNode(type, type.WithMembers(type.Members.Remove(method).Insert(random.Next(type.Members.Count), method)));
    }

    public static SyntaxNode? SwapBodies(SyntaxNode root, Random random)
    {
        var methods = Methods(root).Where(method => method.Body is not null).ToList();
        if (random.Any(methods)?.Body is not { } one || random.Any(methods)?.Body is not { } other || one == other) return null;
        return root.ReplaceNodes([one, other], (node, _) => node == one ? other : one);
    }

    private static List<MethodDeclarationSyntax> Methods(SyntaxNode root) => root.Nodes<MethodDeclarationSyntax>();
}
