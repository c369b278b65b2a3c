using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Molt.Scripts;

/// <summary>Members of <c>object</c> that a struct can override.</summary>
[Flags]
internal enum ObjectMembers
{
    None = 0,
    Text = 1,
    Equality = 2,
    Hash = 4,
    All = Text | Equality | Hash,
}

/// <summary>
/// The overrides that a struct gets which has none: the runtime makes a struct's table of virtual methods once, so that one which
/// an edit adds has to be there already. They do what <see cref="ValueType"/> does. See docs/decisions/0013.
/// </summary>
internal static class StructOverrides
{
    // Not readonly: one that an author writes need not be either, and callers would have to be told (MOLT0214).
    private const string Mark = "[global::Molt.Runtime.StructDefault] public override ";
    private const string Defaults = "global::Molt.Runtime.StructDefaults.";

    /// <summary>The source of all but those that the struct's author wrote, on one line.</summary>
    public static string Text(ObjectMembers declared)
    {
        var text = new StringBuilder();
        if (!declared.HasFlag(ObjectMembers.Text)) text.Append($"{Mark}string? ToString() => base.ToString(); ");
        if (!declared.HasFlag(ObjectMembers.Equality))
            text.Append($"{Mark}bool Equals(object? obj) => {Defaults}IsPlain(in this) ? {Defaults}AreEqual(in this, obj) : base.Equals(obj); ");
        if (!declared.HasFlag(ObjectMembers.Hash))
            text.Append($"{Mark}int GetHashCode() => {Defaults}IsPlain(in this) ? {Defaults}Hash(in this) : base.GetHashCode(); ");
        return text.ToString();
    }

    /// <summary>Whether one of these is what is called at a place.</summary>
    public static bool IsCall(SemanticModel model, TextSpan span) =>
        model.GetSymbolInfo(model.SyntaxTree.GetRoot().FindNode(span, getInnermostNodeForTie: true)).Symbol is { } called
        && called.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == nameof(Runtime.StructDefaultAttribute));

    /// <summary>Whether a declaration is of a struct; records have overrides of their own.</summary>
    public static bool Include(TypeDeclarationSyntax type) => type is StructDeclarationSyntax;

    /// <summary>What a declaration, or a part of one, has of these members, or hides. Ref structs, of which one part may say so, are never boxed: they need none.</summary>
    public static ObjectMembers Declared(TypeDeclarationSyntax type) => type.Modifiers.Any(SyntaxKind.RefKeyword)
        ? ObjectMembers.All
        : type.Members.Aggregate(ObjectMembers.None, (declared, member) => declared | Declared(member));

    private static ObjectMembers Declared(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax { ExplicitInterfaceSpecifier: null, Arity: 0 } method => (method.Identifier.ValueText, method.ParameterList.Parameters.Count) switch
        {
            (nameof(ToString), 0) => ObjectMembers.Text,
            (nameof(GetHashCode), 0) => ObjectMembers.Hash,
            (nameof(Equals), 1) when method.Modifiers.Any(SyntaxKind.OverrideKeyword) || TakesObject(method) => ObjectMembers.Equality,
            _ => ObjectMembers.None,
        },
        MethodDeclarationSyntax => ObjectMembers.None,
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Aggregate(ObjectMembers.None, (named, variable) => named | Named(variable.Identifier.ValueText)),
        PropertyDeclarationSyntax { ExplicitInterfaceSpecifier: null } property => Named(property.Identifier.ValueText),
        BaseTypeDeclarationSyntax nested => Named(nested.Identifier.ValueText),
        DelegateDeclarationSyntax nested => Named(nested.Identifier.ValueText),
        _ => ObjectMembers.None,
    };

    private static bool TakesObject(MethodDeclarationSyntax method) =>
        method.ParameterList.Parameters[0].Type?.ToString().TrimEnd('?') is "object" or "Object" or "System.Object" or "dynamic";

    private static ObjectMembers Named(string name) => name switch
    {
        nameof(ToString) => ObjectMembers.Text,
        nameof(Equals) => ObjectMembers.Equality,
        nameof(GetHashCode) => ObjectMembers.Hash,
        _ => ObjectMembers.None,
    };
}
