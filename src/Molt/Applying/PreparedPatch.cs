using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using System.Reflection.Metadata;
using Molt.Linking;
using Molt.Model;

namespace Molt.Applying;

/// <summary>A slot, what it will hold, the field that says so, if it has one, and those that close the fast lanes that rely on it.</summary>
internal readonly record struct PreparedSlot(FieldInfo Slot, object Content, FieldInfo? Version, FieldInfo[] Lanes)
{
    /// <summary>Whether code that goes live by the same commit may call or read it by its slot.</summary>
    public bool ComesFirst { get; init; }

    /// <inheritdoc cref="PublishedBody.IsFirstAccess"/>
    public bool IsFirstAccess { get; init; }

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
internal sealed record PreparedFormer(string Machine, Func<IReadOnlyDictionary<string, MethodInfo>> Load);

/// <summary>What gives a new static field its first value.</summary>
internal readonly record struct PreparedInitializer(FirstValue Field, Action Run);

/// <summary>A patch that only has to be initialized and committed.</summary>
internal sealed class PreparedPatch(World world, LoadablePatch patch, PreparedSlot[] slots, PreparedInterfaces[] interfaces)
{
    // Sorted here, so that the commit only stores.
    private readonly PreparedSlot[] firstAccess = [.. slots.Where(slot => slot.IsFirstAccess)];
    private readonly PreparedSlot[] first = [.. slots.Where(slot => slot is { ComesFirst: true, IsFirstAccess: false })];
    private readonly PreparedSlot[] others = [.. slots.Where(slot => slot is { ComesFirst: false, IsFirstAccess: false })];
    private readonly FieldInfo[] closed = [.. slots.SelectMany(slot => slot.Lanes)];
    private Reversal? reversal;

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
        KeepWhatIs();
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
                throw InitializerThrew(Thrower(exception) ?? field, exception);
            }
        }
    }

    /// <summary>The field whose initializer threw: one that others need is initialized before them.</summary>
    private FirstValue? Thrower(Exception exception) => new StackTrace(exception, fNeedFileInfo: false).GetFrames().Select(frame => frame.GetMethod()).OfType<MethodBase>()
        .Select(method => Initializers.Select(initializer => initializer.Field).FirstOrDefault(field => field.Code == method.Name && field.Type == method.DeclaringType?.FullName))
        .OfType<FirstValue>().FirstOrDefault();

    private static LinkException InitializerThrew(FirstValue field, Exception exception) => LinkRefusals.InitializerThrew(field.Type, field.Field, exception);

    /// <summary>
    /// Gives new static fields their values after the commit, in a world that is built anew: nobody runs its code yet, and what they run is the newest, as in a cold start.
    /// </summary>
    /// <returns>What initializers threw: their fields have the default.</returns>
    public IReadOnlyList<Exception> InitializeLate()
    {
        var thrown = new List<Exception>();
        foreach (var (field, run) in Initializers)
        {
            try
            {
                run();
            }
            catch (Exception exception)
            {
                thrown.Add(InitializerThrew(Thrower(exception) ?? field, exception));
            }
        }
        return thrown;
    }

    /// <summary>Publishes the new bodies: a loop of pointer stores. Code that relies on an interface, or sends calls to what was, comes after that.</summary>
    public void Commit()
    {
        KeepWhatIs();
        foreach (var (machine, load) in Former) world.Former.Keep(machine, load);
        foreach (var (type, implementations) in interfaces) Runtime.LateInterfaces.Set(type, implementations);
        Publish(firstAccess);
        // In their order, each as a whole: a dispatcher, whose slot is in use already, comes after the code that it goes on to, which may be patched for the first time.
        foreach (var slot in first) Publish([slot]);
        Publish(others);
        world.Former.Note(patch.Machines);
        foreach (var lane in closed) lane.SetValue(null, 1);
        foreach (var publication in patch.Published)
        {
            world.Superseded.Supersede(publication, Counted.GetValueOrDefault(publication.Body));
            world.Lanes.Forget(publication.Method);
        }
        world.Lanes.Add(Lanes);
    }

    /// <summary>
    /// In a world that rehearses edits, takes this one back: methods have the code that they had, but for calls in progress, and fast lanes that were closed stay so.
    /// </summary>
    /// <returns>
    /// Whether the world is what it was. If not, nothing was done, and it is of no use any more: what objects or the runtime remember of the edit cannot be taken from them, see
    /// <see cref="LoadablePatch.LeavesTraces"/>.
    /// </returns>
    public bool TryUndo()
    {
        if (!world.IsRehearsal) throw new InvalidOperationException("Edits of the live world are not undone.");
        if (reversal is null) return true;
        if (patch.LeavesTraces) return false;
        reversal.Run();
        reversal = null;
        return true;
    }

    // The live world pays for no way back.
    private void KeepWhatIs()
    {
        if (world.IsRehearsal) reversal ??= new(world.Former, patch, slots);
    }

    private void Publish(PreparedSlot[] published)
    {
        foreach (var (slot, content, _, _) in published) slot.SetValue(null, content);
        Interlocked.MemoryBarrier(); // whoever sees a version finds the slot filled
        foreach (var slot in published) slot.Version?.SetValue(null, patch.Edit);
    }
}
