using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Molt.Diffing.Elsewhere;

/// <summary>
/// Tells whether code uses members of which only a value changed that is compiled into it: a constant, a default argument. Nothing binds
/// differently for that, so there is nothing to compare, and what the members' names stand for is enough to know.
/// </summary>
internal static class ValueUses
{
    /// <summary>Whether code comes by such a member in no way but by its name.</summary>
    public static bool AreNamed(ISymbol member) => member is IFieldSymbol { IsConst: true }
        || (member is IMethodSymbol { MethodKind: MethodKind.Ordinary, IsExtensionMethod: false, ContainingType.IsExtension: false } && !ImpliedNames.All.Contains(member.Name));

    /// <summary>Null when it is not to be told this way.</summary>
    public static bool? AreIn(SyntaxNode part, SemanticModel model, HashSet<ISymbol> members)
    {
        bool? found = false;
        foreach (var name in part.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Where(name => members.Any(member => member.Name == name.Identifier.ValueText)))
        {
            if ((Found(name, model) ?? model.GetSymbolInfo(name).Symbol) is not { } meant) found = null;
            else if (members.Contains(meant.OriginalDefinition)) return true;
        }
        return found;
    }

    /// <summary>
    /// The constant that a name stands for, where the names in scope tell: as <c>Limit</c>, or as <c>Rules.Limit</c>. To ask the compiler for it binds
    /// the whole statement around, which takes ten times as long.
    /// </summary>
    private static IFieldSymbol? Found(SimpleNameSyntax name, SemanticModel model) => name.Parent switch
    {
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax type } access when access.Name == name =>
            InScope(type, model) is INamedTypeSymbol { Arity: 0 } found && found.GetMembers(name.Identifier.ValueText) is [IFieldSymbol field] ? field : null,
        BinaryExpressionSyntax or ArgumentSyntax or EqualsValueClauseSyntax or ReturnStatementSyntax => InScope(name, model) as IFieldSymbol,
        _ => null,
    };

    private static ISymbol? InScope(SimpleNameSyntax name, SemanticModel model) =>
        model.LookupSymbols(name.SpanStart, container: null, name.Identifier.ValueText) is [var found] ? found : null;
}
