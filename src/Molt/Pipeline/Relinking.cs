using Microsoft.CodeAnalysis;
using Molt.Diffing;
using Molt.Model;

namespace Molt.Pipeline;

/// <summary>An edit that changes nothing and patches everything: tests put the patched paths to work with it.</summary>
internal static class Relinking
{
    public static EditSet EditsOf(Candidate candidate)
    {
        var diff = new DiffBuilder(candidate, candidate, Discrepancies.None);
        foreach (var type in DeclaredTypes.In(candidate.Compilation, candidate.Compilation.SyntaxTrees).Values)
        {
            foreach (var method in type.GetMembers().OfType<IMethodSymbol>().Where(HasCode)) diff.Update(method, method);
        }
        return diff.Build() with { Discrepancies = null, ChangedTypes = [] };
    }

    private static bool HasCode(IMethodSymbol method) => !PartialMembers.IsImplicit(method) && !method.IsAbstract && !method.IsExtern
        && method.ContainingType.TypeKind != TypeKind.Delegate && MemberSyntax.BodyOf(method).Count > 0 && !MemberSyntax.IsUnimplemented(method);
}
