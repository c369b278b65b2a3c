using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Molt.Fuzz.Generating;
using Molt.Fuzz.Programs;

namespace Molt.Fuzz.Editing;

/// <summary>Writes code anew that an edit left with errors: what used a member that is gone, as an author would.</summary>
internal sealed class Repair(Random random)
{
    private readonly MemberWriter writer = new(random);

    /// <summary>The program with other code where the errors are; null when an error is nowhere that code can be written.</summary>
    public ProgramModel? Mend(ProgramModel program, IEnumerable<Diagnostic> errors)
    {
        var done = new HashSet<SyntaxNode>();
        foreach (var error in errors)
        {
            if (error.Location.SourceTree?.GetRoot().FindNode(error.Location.SourceSpan) is not { } node) return null;
            var place = node.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault();
            if (place is null || node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration) return null;
            if (!done.Add(place)) continue;
            if (program.Find(declaration.Identifier.ValueText) is not { } type) return null;
            if (Mend(program, type, place) is not { } mended) return null;
            program = mended;
        }
        return program;
    }

    private ProgramModel? Mend(ProgramModel program, TypeModel type, MemberDeclarationSyntax place)
    {
        if (place is ConstructorDeclarationSyntax or TypeDeclarationSyntax)
            return program.With(type with { ConstructorBody = type.HasPrimaryConstructor ? "" : writer.ConstructorBody(program, type), BaseArgument = writer.BaseArgument(program, type) });
        var name = Name(place);
        var members = type.Members.Where(one => one.Name == name && one.Explicit == Explicit(place)).ToList();
        if (members.Count == 0) return null;
        foreach (var member in members) program = program.With(type, writer.Rewrite(program, program.Current(type), member));
        return program;
    }

    private static string? Explicit(MemberDeclarationSyntax place) => place switch
    {
        MethodDeclarationSyntax method => method.ExplicitInterfaceSpecifier?.Name.ToString(),
        PropertyDeclarationSyntax property => property.ExplicitInterfaceSpecifier?.Name.ToString(),
        _ => null,
    };

    private static string? Name(MemberDeclarationSyntax place) => place switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        EventFieldDeclarationSyntax @event => @event.Declaration.Variables[0].Identifier.ValueText,
        FieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.ValueText,
        IndexerDeclarationSyntax => "this",
        OperatorDeclarationSyntax @operator => @operator.OperatorToken.ValueText,
        _ => null,
    };
}
