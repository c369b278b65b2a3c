using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Molt.Model;

namespace Molt.Diffing.Fields;

/// <summary>Finds the initializers of a type's fields: where they stand, and what they need.</summary>
internal static class FieldInitializers
{
    public static IEnumerable<FieldInitializer> Of(INamedTypeSymbol type, Compilation compilation)
    {
        var key = SymbolNames.TypeKey(type);
        foreach (var (member, clause) in type.GetMembers().SelectMany(member => Clauses(member).Select(clause => (member, clause))))
        {
            var model = compilation.ModelOf(clause.SyntaxTree);
            yield return new(new(key, SymbolNames.FieldOf(member)), member.IsStatic, SpanOf(clause.Value))
            {
                NeedsArguments = !member.IsStatic && clause.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => IsArgument(model.GetSymbolInfo(name).Symbol)),
                IsDefault = IsDefault(clause.Value, model),
            };
        }
    }

    private static IEnumerable<EqualsValueClauseSyntax> Clauses(ISymbol member) => member is IFieldSymbol { IsConst: true } or IFieldSymbol { AssociatedSymbol: not null }
        ? []
        : member.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).Select(Clause).OfType<EqualsValueClauseSyntax>();

    private static EqualsValueClauseSyntax? Clause(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax variable => variable.Initializer,
        PropertyDeclarationSyntax property => property.Initializer,
        _ => null,
    };

    private static bool IsArgument(ISymbol? symbol) => symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } };

    private static bool IsDefault(ExpressionSyntax value, SemanticModel model) =>
        model.GetConstantValue(value) is { HasValue: true } constant && (constant.Value is null || (constant.Value is ValueType && constant.Value.Equals(Activator.CreateInstance(constant.Value.GetType()))));

    private static SourceSpan SpanOf(SyntaxNode node)
    {
        var span = node.GetLocation().GetMappedLineSpan();
        var (start, end) = (span.StartLinePosition, span.EndLinePosition);
        return new(span.Path, start.Line + 1, start.Character + 1, end.Line + 1, end.Character + 1);
    }
}
