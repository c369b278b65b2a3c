using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Molt.Diffing;
using Molt.Linking.Signatures;
using Molt.Model;

namespace Molt.Pipeline;

/// <summary>
/// A struct's method that was <c>readonly</c> when its type was woven may be given a copy of its receiver. It can cease to say so,
/// but not begin to change the receiver.
/// </summary>
internal static class ReceiverRefusals
{
    public static ImmutableArray<ScriptDiagnostic> Of(Candidate candidate, EditSet edits, ImmutableArray<MethodReference> onCopies)
    {
        if (onCopies.IsEmpty) return [];
        var names = onCopies.Select(method => (method.Parent.Definition!.MetadataName, method.Name)).ToHashSet();
        return [.. edits.Edits.Select(edit => edit.NewSymbol).OfType<IMethodSymbol>()
            .Where(method => !method.IsStatic && names.Contains((SymbolNames.TypeKey(method.ContainingType), method.MetadataName)))
            .Where(method => ReceiverWrites.AreIn(method, candidate.Compilation))
            .Select(method => EditRule.ReceiverChanged.At(candidate, method)).Distinct()];
    }
}
