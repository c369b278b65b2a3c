using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Molt.Scripts;

/// <summary>The overrides that structs of a script get, see <see cref="StructOverrides"/>: behind their members, on the line of the brace that closes them.</summary>
internal static class StructInsertions
{
    public static IEnumerable<Insertion> For(CompilationUnitSyntax unit)
    {
        var structs = In(unit).Where(type => !IsOpen(type));
        foreach (var parts in structs.GroupBy(type => (type.Parent, IsPartial(type) ? type.Identifier.ValueText + type.Arity : type.SpanStart.ToString(System.Globalization.CultureInfo.InvariantCulture))))
        {
            var text = StructOverrides.Text(parts.Aggregate(ObjectMembers.None, (declared, part) => declared | StructOverrides.Declared(part)));
            if (text.Length > 0 && Insert(parts.First(), text) is { } insertion) yield return insertion;
        }
    }

    /// <summary>Partial structs of which other files may have more.</summary>
    public static ImmutableArray<PartialStruct> Partial(CompilationUnitSyntax unit) => [.. In(unit).Where(IsOpen).Select(PartialStruct.Of)];

    private static IEnumerable<TypeDeclarationSyntax> In(CompilationUnitSyntax unit) => unit
        .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
        .OfType<TypeDeclarationSyntax>().Where(StructOverrides.Include);

    private static bool IsOpen(TypeDeclarationSyntax type) => type.AncestorsAndSelf().OfType<TypeDeclarationSyntax>()
        .All(part => IsPartial(part) && !part.Modifiers.Any(SyntaxKind.FileKeyword));

    private static bool IsPartial(TypeDeclarationSyntax type) => type.Modifiers.Any(SyntaxKind.PartialKeyword);

    private static Insertion? Insert(TypeDeclarationSyntax type, string text) => (type.CloseBraceToken, type.SemicolonToken) switch
    {
        ({ RawKind: not (int)SyntaxKind.None, IsMissing: false } brace, _) => new(brace.SpanStart, text),
        ({ RawKind: (int)SyntaxKind.None }, { RawKind: not (int)SyntaxKind.None, IsMissing: false } end) => new(end.SpanStart, $" {{ {text}}}"),
        _ => null,
    };
}
