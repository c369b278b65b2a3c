using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using Molt.Linking.Bases;
using Molt.Linking.Interfaces;
using Molt.Linking.Signatures;
using Molt.Model;

namespace Molt.Linking;

/// <summary>A method added to a type that exists: a static method of the type's holder in a shape image, <c>this</c> first.</summary>
/// <param name="Method">The static method.</param>
/// <param name="Companion">What to call instead for <c>newobj</c> (constructors), or to point a delegate at (structs' methods).</param>
internal sealed record LateMethod(MethodReference Method, MethodReference? Companion);

/// <summary>A field added to a class that exists: accessors over its objects' extra state.</summary>
internal sealed record LateField(MethodReference Get, MethodReference Set, MethodReference Address, LateFieldSlot Slot);

/// <summary>Where objects have the value of a late field.</summary>
/// <param name="Field">The field that it was made for.</param>
/// <param name="State">The field of the extra state.</param>
/// <param name="Index">The number of its cell there.</param>
/// <param name="Incarnations">The static field that says how often a field of the name has come back.</param>
/// <param name="Incarnation">What that field says once the edit is live.</param>
internal sealed record LateFieldSlot(FieldReference Field, FieldReference State, int Index, FieldReference Incarnations, int Incarnation)
{
    /// <summary>Fields of derived classes that moved here: their objects' first value is what these hold.</summary>
    public ImmutableArray<MovedField> Moved { get; init; } = [];
}

/// <summary>Where a field is: the late one, or one that its class was born with, by its first name.</summary>
internal sealed record FieldPlace(FieldReference Field, LateField? Late);

/// <summary>A field of a derived class that moved to a base.</summary>
/// <param name="Class">The derived class.</param>
/// <param name="Place">Where its objects had the field when it moved: later edits may give others its name.</param>
internal sealed record MovedField(TypeSignature Class, FieldPlace Place);

/// <summary>A class with a method that is told what became of an object's fields.</summary>
/// <param name="Hook">The method.</param>
/// <param name="Mark">The late field whose initializer calls it: so it is called once an object.</param>
/// <param name="Removed">The fields that are gone, and which upgrade was the first to tell of them.</param>
internal sealed record UpgradedClass(MethodReference Hook, FieldReference Mark, ImmutableArray<(FieldReference Field, string Shown, int Upgrade)> Removed);

/// <summary>
/// Where the scripts' types and members are: in the first image, in a later edit's shape image, or, for members that came
/// after their type, in a holder. Immutable; an edit that goes live leaves a new one behind.
/// </summary>
internal sealed record Placements(ScriptImage First)
{
    public ImmutableDictionary<string, ScriptImage> Shapes { get; init; } = ImmutableDictionary<string, ScriptImage>.Empty;

    public ImmutableDictionary<TypeIdentity, string> Types { get; init; } = ImmutableDictionary<TypeIdentity, string>.Empty;

    public ImmutableDictionary<string, LateMethod> LateMethods { get; init; } = ImmutableDictionary<string, LateMethod>.Empty;

    public ImmutableDictionary<string, FieldReference> LateStatics { get; init; } = ImmutableDictionary<string, FieldReference>.Empty;

    public ImmutableDictionary<string, LateField> LateFields { get; init; } = ImmutableDictionary<string, LateField>.Empty;

    /// <summary>Fields that are called otherwise than where they are: renamed, or moved to a derived class.</summary>
    public ImmutableDictionary<string, FieldReference> FieldAliases { get; init; } = ImmutableDictionary<string, FieldReference>.Empty;

    /// <summary>Classes whose objects are told when the class's fields have changed.</summary>
    public ImmutableDictionary<TypeIdentity, UpgradedClass> Upgrades { get; init; } = ImmutableDictionary<TypeIdentity, UpgradedClass>.Empty;

    /// <summary>Classes that got a finalizer after objects of them were made, and the late fields that hold what finalizes those.</summary>
    public ImmutableDictionary<TypeIdentity, FieldReference> Finalized { get; init; } = ImmutableDictionary<TypeIdentity, FieldReference>.Empty;

    /// <summary>How many late fields the objects below a class have: the next one's index.</summary>
    public ImmutableDictionary<TypeIdentity, int> LateFieldCounts { get; init; } = ImmutableDictionary<TypeIdentity, int>.Empty;

    /// <summary>The code of methods whose own place has a dispatcher: static methods, as late ones are.</summary>
    public ImmutableDictionary<string, MethodReference> Owns { get; init; } = ImmutableDictionary<string, MethodReference>.Empty;

    /// <summary>The methods that edits gave new bodies: what they were born with is not their code any more.</summary>
    public ImmutableHashSet<PatchableMethod> Patched { get; init; } = [];

    /// <summary>What each dispatcher does, by <see cref="Dispatch.DispatchEntry.Key"/>.</summary>
    public ImmutableDictionary<(string Method, bool IsLate), Dispatch.DispatchEntry> Dispatchers { get; init; } =
        ImmutableDictionary<(string, bool), Dispatch.DispatchEntry>.Empty;

    /// <summary>The implementations of interfaces that classes took on, by class and interface; also of those that they have lost again.</summary>
    public ImmutableDictionary<string, PlacedInterface> PlacedInterfaces { get; init; } = ImmutableDictionary<string, PlacedInterface>.Empty;

    /// <summary>What classes implement besides what they were loaded with.</summary>
    public ImmutableDictionary<TypeIdentity, ImmutableArray<PlacedInterface>> LateInterfaces { get; init; } = ImmutableDictionary<TypeIdentity, ImmutableArray<PlacedInterface>>.Empty;

    /// <summary>State machines that have lost a point of suspension, at which calls may still wait.</summary>
    public ImmutableHashSet<TypeIdentity> Guarded { get; init; } = [];

    /// <summary>The states that state machines know which edits have changed: the points at which their calls may wait.</summary>
    public ImmutableDictionary<TypeIdentity, ImmutableArray<int>> States { get; init; } = ImmutableDictionary<TypeIdentity, ImmutableArray<int>>.Empty;

    /// <summary>What gives calls that wait what the code relies on since edits that capture other variables: static methods that take the state machine, in the order of the edits.</summary>
    public ImmutableDictionary<TypeIdentity, ImmutableArray<MethodReference>> Refills { get; init; } = ImmutableDictionary<TypeIdentity, ImmutableArray<MethodReference>>.Empty;

    /// <summary>The fields of state machines and closures that their code has a use for, as far as edits have changed it.</summary>
    public ImmutableDictionary<TypeIdentity, ImmutableArray<FieldReference>> UsedFields { get; init; } = ImmutableDictionary<TypeIdentity, ImmutableArray<FieldReference>>.Empty;

    /// <summary>Classes of closures with a field for the object that their function stands in, of which some code has made objects without it.</summary>
    public ImmutableHashSet<TypeIdentity> ClosuresWithoutThis { get; init; } = [];

    /// <summary>Functions whose code asks whether their closure has that object, by placement key: where it has not, they go on in the last code that did without.</summary>
    public ImmutableHashSet<string> Asking { get; init; } = [];

    /// <summary>Methods of lambdas and local functions whose held delegates run another method's code, by the placement key of that one.</summary>
    public ImmutableDictionary<string, ImmutableArray<MethodReference>> Followers { get; init; } = ImmutableDictionary<string, ImmutableArray<MethodReference>>.Empty;

    /// <summary>
    /// Functions that have become others to the compiler in code that was emitted as it was before, and never ran: the points at which their calls wait, by placement key. They go on in what those become.
    /// </summary>
    public ImmutableDictionary<string, MethodPoints> Unforwarded { get; init; } = ImmutableDictionary<string, MethodPoints>.Empty;

    /// <summary>What to call for a method's own code, whatever overrides it.</summary>
    public MethodReference Direct(MethodReference method)
    {
        if (method.Parent.Definition is not { IsScript: true } type) return method;
        var key = Key(type, method.Key);
        return Owns.TryGetValue(key, out var own) ? Instantiated(own, method.Parent)
            : LateMethods.TryGetValue(key, out var late) ? Instantiated(late.Method, method.Parent)
            : method;
    }

    /// <summary>The holder of a generic type's late members is as generic as the type: it takes the same arguments.</summary>
    public static MethodReference Instantiated(MethodReference late, TypeSignature parent) =>
        late with { Parent = Instantiated(late.Parent, parent) };

    /// <inheritdoc cref="Instantiated(MethodReference, TypeSignature)"/>
    public static FieldReference Instantiated(FieldReference late, TypeSignature parent) =>
        late with { Parent = Instantiated(late.Parent, parent) };

    private static TypeSignature Instantiated(TypeSignature holder, TypeSignature parent) =>
        parent is GenericSignature generic && holder.Definition is { } definition
            ? new GenericSignature(new NamedSignature(definition, IsValueType: false), generic.Arguments)
            : holder;

    /// <summary>The classes that stand between those of the host or the framework and the scripts'.</summary>
    public BaseClasses Bases { get; init; } = BaseClasses.None;

    public static string Key(TypeIdentity type, string member) => $"{type}::{member}";

    /// <summary>Where types are that others have taken the names of.</summary>
    public FormerVersions Former { get; init; } = FormerVersions.None;

    public bool Has(TypeIdentity type) => Types.ContainsKey(type) || (First.Find(type, out _) && !Former.Contains(type, First.AssemblyName));

    public string AssemblyOf(TypeIdentity type) => Types.TryGetValue(type, out var shape) ? shape : First.AssemblyName;

    public ScriptImage Image(string assembly) => assembly == First.AssemblyName ? First
        : Bases.Images.TryGetValue(assembly, out var bases) ? bases : Shapes[assembly];

    /// <summary>
    /// Where the objects of a class of the scripts have their extra state, and late overrides of what it inherits from the host or the
    /// framework their slots; null for types that have no room for either.
    /// </summary>
    public ClassRoot? RootOf(TypeIdentity type) => ClassRoot.Of(this, type);

    /// <summary>The image that defines a type, and the type's row there.</summary>
    public (ScriptImage Image, TypeDefinitionHandle Type) Home(TypeIdentity type)
    {
        var image = Image(type.Assembly ?? AssemblyOf(type));
        return image.Find(type.InScripts, out var handle) ? (image, handle) : throw new InvalidOperationException($"There is no type {type}.");
    }

    /// <summary>The fields that a type was born with.</summary>
    public IEnumerable<FieldReference> BornFields(TypeIdentity type)
    {
        var (image, handle) = Home(type);
        return image.Reader.GetTypeDefinition(handle).GetFields().Select(image.Field);
    }

    /// <summary>The interfaces that a type was born with, as signatures write them.</summary>
    public HashSet<string> InterfacesOf(TypeIdentity type)
    {
        var (image, handle) = Home(type);
        return [.. image.Reader.GetTypeDefinition(handle).GetInterfaceImplementations().Select(row => image.Type(image.Reader.GetInterfaceImplementation(row).Interface).ToString()!)];
    }

    /// <summary>How many type parameters a type has, with those of the types around it.</summary>
    public int ArityOf(TypeIdentity type)
    {
        var (image, handle) = Home(type);
        return image.Reader.GetTypeDefinition(handle).GetGenericParameters().Count;
    }

    /// <summary>Whether the type was born with this member.</summary>
    public bool IsBornWith(TypeIdentity type, string key)
    {
        var (image, handle) = Home(type);
        return !image.FindMember(handle, key).IsNil;
    }

    /// <summary>Whether the type was born with the field, and not with a constant of that name, which has no place, or with a static field where it is none, or the other way about.</summary>
    public bool IsBornWith(TypeIdentity type, FieldReference field, bool isStatic)
    {
        var (image, handle) = Home(type);
        return image.FindMember(handle, field.Key) is { IsNil: false } member
            && (image.Reader.GetFieldDefinition((FieldDefinitionHandle)member).Attributes & (FieldAttributes.Literal | FieldAttributes.Static)) == (isStatic ? FieldAttributes.Static : 0);
    }
}
