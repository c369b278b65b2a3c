using System.Collections.Immutable;
using Molt.Linking.Dispatch;
using Molt.Model;

namespace Molt.Linking;

/// <summary>What an edit does to members beyond what its delta says.</summary>
/// <param name="Fields">Fields that come, go, move and are told of.</param>
/// <param name="Dispatch">Where virtual calls have to be told where to go.</param>
internal sealed record MemberEdits(FieldEdits Fields, DispatchPlan Dispatch)
{
    /// <summary>Variables of methods that have another name: what closures hold of them is theirs still.</summary>
    public ImmutableArray<(string Before, string After)> RenamedVariables { get; init; } = [];

    /// <summary>The names of the parameters of methods that call one otherwise than before, by placement key.</summary>
    public ImmutableDictionary<string, ImmutableArray<(string Before, string After)>> RenamedParameters { get; init; } = ImmutableDictionary<string, ImmutableArray<(string Before, string After)>>.Empty;

    /// <summary>Points of suspension at which calls go on once they are given what they have elsewhere, by the placement key of the method around all functions.</summary>
    public ImmutableDictionary<string, ImmutableArray<RefilledPoint>> Refilled { get; init; } = ImmutableDictionary<string, ImmutableArray<RefilledPoint>>.Empty;

    /// <summary>The names of the variables that functions capture and somebody assigns, before the edit or after it, by the placement keys of methods whose code changed.</summary>
    public ImmutableDictionary<string, Lazy<ImmutableHashSet<string>>> Assigned { get; init; } = ImmutableDictionary<string, Lazy<ImmutableHashSet<string>>>.Empty;

    /// <summary>Points of functions at which calls go on once they are given all that they have, should the function be another one to the compiler, by the placement key of the method around all functions.</summary>
    public ImmutableDictionary<string, Lazy<ImmutableArray<RefilledPoint>>> Waiting { get; init; } = ImmutableDictionary<string, Lazy<ImmutableArray<RefilledPoint>>>.Empty;

    /// <summary>Classes whose first static constructor runs with the initializers of the static fields that come with it, by their names in metadata.</summary>
    public ImmutableArray<string> FirstConstructors { get; init; } = [];

    /// <summary>The type parameters of methods that mention replaced types, by placement key: their constraints may do so.</summary>
    public ImmutableDictionary<string, ImmutableArray<Planning.GenericParameterPlan>> Generics { get; init; } = ImmutableDictionary<string, ImmutableArray<Planning.GenericParameterPlan>>.Empty;

    public static readonly MemberEdits None = new(FieldEdits.None, DispatchPlan.None);
}
