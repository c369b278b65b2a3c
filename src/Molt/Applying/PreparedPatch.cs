using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using System.Reflection.Metadata;
using Molt.Linking;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;
using Molt.Model;

namespace Molt.Applying;

/// <summary>A slot, what it will hold, the field that says so, if it has one, and those that close the fast lanes that rely on it.</summary>
internal readonly record struct PreparedSlot(FieldInfo Slot, object Content, FieldInfo? Version, FieldInfo[] Lanes)
{
    /// <summary>Whether code that goes live by the same commit may call or read it by its slot.</summary>
    public bool ComesFirst { get; init; }

    /// <summary>Sets all fields to what they are: reflection compiles a field's setter when it is used first, and a commit is to be short.</summary>
    public void Warm()
    {
        foreach (var field in Lanes.Prepend(Slot)) field.SetValue(null, field.GetValue(null));
        Version?.SetValue(null, Version.GetValue(null));
    }
}

/// <summary>A class and the implementations of the interfaces that it took on.</summary>
internal readonly record struct PreparedInterfaces(Type Type, Type[] Implementations);

/// <summary>What loads the methods of a state machine as they were, by name.</summary>
internal sealed record PreparedFormer(TypeIdentity Machine, Func<IReadOnlyDictionary<string, MethodInfo>> Load);

/// <summary>What gives a new static field its first value.</summary>
internal readonly record struct PreparedInitializer(FieldReference Field, Action Run);

/// <summary>A patch that only has to be initialized and committed.</summary>
internal sealed class PreparedPatch(World world, Patch patch, PreparedSlot[] slots, PreparedInterfaces[] interfaces)
{
    // Sorted here, so that the commit only stores.
    private readonly PreparedSlot[] first = [.. slots.Where(slot => slot.ComesFirst)];
    private readonly PreparedSlot[] others = [.. slots.Where(slot => !slot.ComesFirst)];
    private readonly FieldInfo[] closed = [.. slots.SelectMany(slot => slot.Lanes)];

    /// <summary>What runs the scripts' own code, in this order.</summary>
    public ImmutableArray<PreparedInitializer> Initializers { get; init; } = [];

    /// <summary>What lets them see the new bodies.</summary>
    public ImmutableArray<PreparedGate> Gates { get; init; } = [];

    /// <summary>What calls that wait at a point which is gone go on in.</summary>
    public ImmutableArray<PreparedFormer> Former { get; init; } = [];

    /// <summary>The numbers of the bodies whose invocations are counted.</summary>
    public IReadOnlyDictionary<MethodDefinitionHandle, int> Counted { get; init; } = ImmutableDictionary<MethodDefinitionHandle, int>.Empty;

    /// <summary>What closes the fast lanes of the bodies.</summary>
    public IReadOnlyDictionary<PatchableMethod, FieldInfo[]> Lanes { get; init; } = ImmutableDictionary<PatchableMethod, FieldInfo[]>.Empty;

    /// <summary>
    /// Gives new static fields their values: once, so not before it is settled that nothing but what they throw keeps the edit from going live.
    /// </summary>
    /// <exception cref="LinkException">An initializer threw, which is its author's to know.</exception>
    public void Initialize()
    {
        if (Initializers.IsEmpty) return;
        var gates = new OpenGates(Gates, closed, patch.Edit);
        foreach (var (field, run) in Initializers)
        {
            try
            {
                gates.Initialization.Run(run);
            }
            catch (Exception exception)
            {
                gates.Close();
                throw LinkRefusals.InitializerThrew(Thrower(exception) ?? field, exception);
            }
        }
    }

    /// <summary>The field whose initializer threw: one that others need is initialized before them.</summary>
    private FieldReference? Thrower(Exception exception) => new StackTrace(exception, fNeedFileInfo: false).GetFrames().Select(frame => frame.GetMethod()).OfType<MethodBase>()
        .Select(method => Initializers.Select(initializer => initializer.Field).FirstOrDefault(field => StaticInitializers.NameOf(field) == method.Name && field.Parent.Definition?.MetadataName == method.DeclaringType?.FullName))
        .OfType<FieldReference>().FirstOrDefault();

    /// <summary>Publishes the new bodies: a loop of pointer stores. Code that relies on an interface, or sends calls to what was, comes after that.</summary>
    public void Commit()
    {
        foreach (var (machine, load) in Former) world.Former.Keep(machine, load);
        foreach (var (type, implementations) in interfaces) Runtime.LateInterfaces.Set(type, implementations);
        Publish(first);
        Publish(others);
        world.Former.Note(patch.Machines);
        foreach (var lane in closed) lane.SetValue(null, 1);
        foreach (var publication in patch.Publications)
        {
            world.Superseded.Supersede(publication, Counted.GetValueOrDefault(publication.Body));
            world.Lanes.Forget(new(publication.Assembly, publication.Method));
        }
        world.Lanes.Add(Lanes);
    }

    private void Publish(PreparedSlot[] published)
    {
        foreach (var (slot, content, _, _) in published) slot.SetValue(null, content);
        Interlocked.MemoryBarrier(); // whoever sees a version finds the slot filled
        foreach (var slot in published) slot.Version?.SetValue(null, patch.Edit);
    }
}
