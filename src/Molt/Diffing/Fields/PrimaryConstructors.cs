using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Molt.Model;

namespace Molt.Diffing.Fields;

/// <summary>
/// Finds the primary constructors whose parameters a member begins to use. The compiler keeps such a parameter in a field, and only the constructor
/// fills it: its own code is the same as before, and yet it has to be emitted anew.
/// </summary>
internal sealed class PrimaryConstructors(Candidate before, Candidate after)
{
    /// <param name="edited">The methods among the edits, each with the one that it was, if there was one.</param>
    public IEnumerable<(IMethodSymbol Before, IMethodSymbol After)> Capturing(IEnumerable<(ISymbol? Before, ISymbol After)> edited)
    {
        foreach (var members in edited.Where(member => member.After is not INamedTypeSymbol).GroupBy<(ISymbol? Before, ISymbol After), INamedTypeSymbol>(member => member.After.ContainingType, SymbolEqualityComparer.Default))
        {
            if (Of(members.Key) is not { } constructor || before.Compilation.Assembly.GetTypeByMetadataName(SymbolNames.TypeKey(members.Key)) is not { } type || Of(type) is not { } earlier) continue;
            if (members.Any(member => Used(member.After, constructor, after).Except(Used(member.Before, earlier, before)).Any())) yield return (earlier, constructor);
        }
    }

    private static IMethodSymbol? Of(INamedTypeSymbol type) => type.InstanceConstructors
        .FirstOrDefault(constructor => constructor.Parameters.Length > 0 && constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax));

    private static IEnumerable<string> Used(ISymbol? member, IMethodSymbol constructor, Candidate candidate)
    {
        if (member is not IMethodSymbol { MethodKind: not (MethodKind.Constructor or MethodKind.StaticConstructor) } method) return [];
        return MemberSyntax.BodyOf(method).SelectMany(part => part.Node.DescendantNodes()).OfType<IdentifierNameSyntax>()
            .Where(name => constructor.Parameters.Any(parameter => parameter.Name == name.Identifier.ValueText) && Stands(name, constructor, candidate))
            .Select(name => name.Identifier.ValueText);
    }

    private static bool Stands(IdentifierNameSyntax name, IMethodSymbol constructor, Candidate candidate) =>
        candidate.Compilation.ModelOf(name.SyntaxTree).GetSymbolInfo(name).Symbol is IParameterSymbol parameter && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, constructor);
}
