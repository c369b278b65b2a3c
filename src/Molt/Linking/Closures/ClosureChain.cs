using System.Collections.Immutable;
using Molt.Images;
using Molt.Linking.Fields;
using Molt.Linking.Signatures;

namespace Molt.Linking.Closures;

/// <summary>The object that held delegates of a function have, and those that it is linked to: its closure, and the closures around it.</summary>
internal sealed class ClosureChain(Placements before, MethodReference function)
{
    /// <summary>What the names of closures' classes begin with; the numbers of the method and of the scope follow.</summary>
    public const string Closure = "<>c__DisplayClass";

    private const string ThisName = "<>4__this";

    private readonly TypeIdentity type = function.Parent.Definition!;

    public static bool IsClosure(TypeIdentity? type) => type is { IsScript: true } && type.Name.StartsWith(Closure, StringComparison.Ordinal);

    /// <summary>Whether a field leads from one closure to the next.</summary>
    public static bool IsLink(FieldReference field) => IsClosure(field.Type.Definition);

    /// <summary>Whether a field leads to the object whose method a function stands in; in a lambda's state machine, to the closure that the lambda is of.</summary>
    public static bool IsThis(FieldReference field) => field.Name == ThisName;

    /// <summary>Whether a closure is a struct: that of local functions which are only called.</summary>
    public static bool IsStruct(TypeSignature closure) => ((closure as GenericSignature)?.Generic ?? closure as NamedSignature) is { IsValueType: true };

    /// <summary>Whether a function is a local one that is handed a closure at each call, so that no delegate can be made of it.</summary>
    public static bool IsOnlyCalled(MethodReference function) => function.Signature.ParameterTypes.Any(parameter => parameter is ByReferenceSignature { Element: var closure } && IsClosure(closure.Definition));

    /// <summary>Whether functions that capture nothing share this object.</summary>
    public static bool IsShared(TypeIdentity type) => type.Name == "<>c" || type.Name.StartsWith("<>c__", StringComparison.Ordinal) && !IsClosure(type);

    public int Arity => before.ArityOf(type);

    public bool HasRoom => ExtraStates.RootOf(before, Named(type)) is not null;

    /// <summary>What to follow to the object whose method the function stands in; null when the function has not captured it, or not in all versions of the code.</summary>
    public ImmutableArray<FieldReference>? This(FieldReference? field)
    {
        if (!IsClosure(type)) return IsShared(type) ? null : [];
        return Steps().Where(step => !before.ClosuresWithoutThis.Contains(step.Type)).SelectMany(step => Fields(step.Type).Where(known => IsThis(known)).Take(1).Select(known => step.Path.Add(known))).Cast<ImmutableArray<FieldReference>?>().FirstOrDefault()
            is { } path && (field is null || path[^1].Type.ToString() == field.Type.ToString()) ? path : null;
    }

    /// <summary>What to follow to a variable that was captured under a name; null when it was not.</summary>
    public ImmutableArray<FieldReference>? Find(string name, TypeSignature variable)
    {
        foreach (var (closure, path) in Steps())
        {
            var field = new FieldReference(Named(closure), NameIn(closure, name), variable);
            var key = Placements.Key(closure, field.Key);
            if (before.IsBornWith(closure, field.Key) || before.LateFields.ContainsKey(key) || before.FieldAliases.ContainsKey(key)) return path.Add(field);
        }
        return name.StartsWith('<') ? FindNumbered(name[..(name.LastIndexOf("__", StringComparison.Ordinal) + 2)], variable) : null;
    }

    // A variable of a switch's pattern, which has a number in its name: another one in each version of the code.
    private ImmutableArray<FieldReference>? FindNumbered(string start, TypeSignature variable)
    {
        var found = Steps().SelectMany(step => Fields(step.Type).Where(known => known.Name.StartsWith(start, StringComparison.Ordinal) && known.Type.ToString() == variable.ToString()).Select(known => step.Path.Add(known))).ToList();
        return found is [var path] ? path : null;
    }

    /// <summary>What to follow to the closure of a class; null when there is none.</summary>
    public ImmutableArray<FieldReference>? To(TypeIdentity closure) => Steps().Where(step => step.Type == closure).Select(step => (ImmutableArray<FieldReference>?)step.Path).FirstOrDefault();

    /// <summary>The place of a variable that is captured for the first time: in the object itself.</summary>
    public FieldReference Place(string name, TypeSignature variable) => new(Named(type), NameIn(type, name), variable);

    // Objects that are no closures have fields of their own, and variables of several functions.
    private string NameIn(TypeIdentity holder, string name) => IsClosure(holder) ? name : $"<{name}>of{function.Name}";

    private IEnumerable<(TypeIdentity Type, ImmutableArray<FieldReference> Path)> Steps()
    {
        var path = ImmutableArray<FieldReference>.Empty;
        for (var next = type; ;)
        {
            yield return (next, path);
            if (!IsClosure(next) || Fields(next).FirstOrDefault(field => field.Name.StartsWith(GeneratedNames.Link, StringComparison.Ordinal) && IsLink(field)) is not { } link) yield break;
            (next, path) = (link.Type.Definition!, path.Add(link));
        }
    }

    /// <summary>Those that the class was born with: a link that came late leads nowhere from objects that were there.</summary>
    private IEnumerable<FieldReference> Fields(TypeIdentity closure) => before.BornFields(closure).Select(field => field with { Parent = Named(closure) });

    private static NamedSignature Named(TypeIdentity type) => new(type, IsValueType: false);
}
