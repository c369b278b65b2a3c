using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using Molt.Diffing.Replacing;
using Molt.Model;

namespace Molt.Diffing;

/// <summary>
/// A method that an edit added, removed, or made virtual or an override or not: calls may have to go elsewhere. For a type that came there
/// is one without a method.
/// </summary>
internal readonly record struct TouchedMethod(string Type, string Method);

/// <summary>What an edit changes: for the compiler's emitter, and for people.</summary>
internal sealed record EditSet
{
    public ImmutableArray<SemanticEdit> Edits { get; init; } = [];

    /// <summary>Methods that come back, and whose functions somebody may hold.</summary>
    public ImmutableArray<ReturnedMethod> Returned { get; init; } = [];

    /// <summary>What is no longer in the sources.</summary>
    public ImmutableArray<ISymbol> Deleted { get; init; } = [];

    /// <summary>Members that have another value where they are compiled in, and types that declare something else, without a change of code.</summary>
    public ImmutableArray<ISymbol> Redeclared { get; init; } = [];

    /// <summary>Whether nothing changed but bodies: then all other code binds as before.</summary>
    public bool IsCodeOnly { get; init; }

    public ImmutableArray<string> Updated { get; init; } = [];

    public ImmutableArray<string> Added { get; init; } = [];

    public ImmutableArray<string> Removed { get; init; } = [];

    /// <summary>The types that existed and have other members or code, by the names that reflection has for them.</summary>
    public ImmutableArray<string> ChangedTypes { get; init; } = [];

    /// <summary>Classes whose first static constructor runs with the initializers of the static fields that come with it, by key.</summary>
    public ImmutableArray<string> FirstConstructors { get; init; } = [];

    /// <summary>Types that are declared in other parts than before, or have a member twice, by key.</summary>
    public ImmutableArray<string> Rearranged { get; init; } = [];

    /// <summary>The types that new ones take the names of.</summary>
    public Replacement Replacement { get; init; } = Replacement.None;

    /// <summary>The same as reports write them, without those within others.</summary>
    public ImmutableArray<string> Replaced { get; init; } = [];

    /// <summary>Methods that are others to the runtime because they mention replaced types.</summary>
    public ImmutableArray<IMethodSymbol> Retyped { get; init; } = [];

    /// <summary>Which types and members came and went.</summary>
    public IdentityEdits Identities { get; init; } = IdentityEdits.None;

    /// <summary>What this edit and those before it removed; null when it is as it was.</summary>
    public Discrepancies? Discrepancies { get; init; }

    /// <summary>Instance methods that came, went or are dispatched another way, with all of types that came: by type and name.</summary>
    public ImmutableArray<TouchedMethod> Touched { get; init; } = [];

    /// <summary>Classes that implement other interfaces than before.</summary>
    public ImmutableArray<string> Reinterfaced { get; init; } = [];

    /// <summary>The updated methods by their names in images, which the names of their lambdas are made of.</summary>
    public ImmutableArray<CodeSource> Sources { get; init; } = [];

    /// <summary>Local variables and parameters of the updated methods that have another name.</summary>
    public ImmutableArray<(string Before, string After)> RenamedVariables { get; init; } = [];

    /// <summary>The updated methods with parameters of another name: the names of all parameters, before and after.</summary>
    public ImmutableDictionary<IMethodSymbol, ImmutableArray<(string Before, string After)>> RenamedParameters { get; init; } =
        ImmutableDictionary<IMethodSymbol, ImmutableArray<(string Before, string After)>>.Empty;

    /// <summary>Points of suspension of the updated methods at which calls go on once they are given what they have elsewhere.</summary>
    public ImmutableArray<(IMethodSymbol Method, RefilledPoint Point)> Refilled { get; init; } = [];

    /// <summary>Points of functions in the updated methods at which calls go on once they are given all that they have, should the function be another one to the compiler.</summary>
    public ImmutableArray<(IMethodSymbol Method, Lazy<ImmutableArray<RefilledPoint>> Points)> Waiting { get; init; } = [];

    /// <summary>The names of the variables of the updated methods that functions capture and somebody assigns, before the edit or after it.</summary>
    public ImmutableArray<(IMethodSymbol Method, Lazy<ImmutableHashSet<string>> Names)> Assigned { get; init; } = [];

    /// <summary>Pieces of code, wherever they are, that mean something else without having changed.</summary>
    public ImmutableArray<SyntaxNode> Relinked { get; init; } = [];

    /// <summary>What becomes of the fields of types that exist.</summary>
    public FieldEdits Fields { get; init; } = FieldEdits.None;

    /// <summary>Errors where the edit is of a kind that cannot go live; remarks on what takes effect in a particular way.</summary>
    public ImmutableArray<ScriptDiagnostic> Diagnostics { get; init; } = [];
}
