using System.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Molt.Scripts;

/// <summary>A part of a struct whose other parts may be in any file.</summary>
/// <param name="Opening">The declaration of one more part, with the namespaces and types around it, up to the brace.</param>
/// <param name="Depth">How many braces that opens.</param>
/// <param name="Declared">What this part has of the members that all structs are given.</param>
internal sealed record PartialStruct(string Opening, int Depth, ObjectMembers Declared)
{
    public static PartialStruct Of(TypeDeclarationSyntax type)
    {
        var opening = new StringBuilder();
        var around = type.AncestorsAndSelf().Where(node => node is BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax).Reverse().ToList();
        foreach (var node in around) opening.Append(node is BaseNamespaceDeclarationSyntax space ? $"namespace {space.Name.ToString().Trim()} {{ " : Part((TypeDeclarationSyntax)node));
        return new(opening.ToString(), around.Count, StructOverrides.Declared(type));
    }

    private static string Part(TypeDeclarationSyntax type) => $"partial {Keyword(type)} {type.Identifier.Text}{Parameters(type)} {{ ";

    private static string Keyword(TypeDeclarationSyntax type) => type switch
    {
        RecordDeclarationSyntax record => record.ClassOrStructKeyword.RawKind == 0 ? "record" : $"record {record.ClassOrStructKeyword.Text}",
        _ => type.Keyword.Text,
    };

    // Attributes of type parameters stay with the author's part; "in" and "out" have to be repeated.
    private static string Parameters(TypeDeclarationSyntax type) => type.TypeParameterList is { } list
        ? $"<{string.Join(", ", list.Parameters.Select(parameter => $"{parameter.VarianceKeyword.Text} {parameter.Identifier.Text}".Trim()))}>"
        : "";
}
