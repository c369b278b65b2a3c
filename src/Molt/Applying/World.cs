using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.CompilerServices;
using Molt.Images;
using Molt.Linking;
using Molt.Model;
using Molt.Weaving;

namespace Molt.Applying;

/// <summary>One loaded copy of the scripts: their assemblies and their slots.</summary>
/// <param name="isCollectible">Whether it can be unloaded.</param>
/// <param name="isRehearsal">
/// Whether edits can be undone in it, as nobody but tests runs its code: it keeps what was before an edit until the next one, and its invocations are no one's to count.
/// </param>
internal sealed class World(bool isCollectible, bool isRehearsal = false)
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private readonly Weaver weaver = new(isRehearsal ? null : Runtime.RunningBodies.NewBody);
    private readonly List<WeakReference<Assembly>> bodies = [];
    private readonly ConditionalWeakTable<Assembly, FormerImage> images = []; // of bodies that suspended calls may come back to
    private readonly FormerArchive archive = new();

    /// <summary>Whether edits can be undone in it.</summary>
    public bool IsRehearsal => isRehearsal;

    public ScriptLoadContext Context { get; } = new(isCollectible);

    /// <summary>The bodies that still run although others have taken their place.</summary>
    public SupersededRuns Superseded { get; } = new();

    /// <summary>The suspended calls that end in code which others have taken the place of.</summary>
    public FormerCalls Former { get; } = new();

    /// <summary>What closes the fast lanes of live code.</summary>
    public FastLanes Lanes { get; } = new();

    /// <summary>The images of types, and those of bodies that are not collected yet.</summary>
    public IReadOnlyList<Assembly> LoadedAssemblies
    {
        get
        {
            lock (bodies) return [.. Context.Assemblies, .. bodies.Select(body => body.TryGetTarget(out var live) ? live : null).OfType<Assembly>()];
        }
    }

    /// <summary>How many images of bodies are not collected yet.</summary>
    public int LoadedBodies
    {
        get { lock (bodies) return bodies.Count(body => body.TryGetTarget(out _)); }
    }

    private void Load(WrittenImage image, MovedBases bases, bool isOfTests)
    {
        var woven = weaver.Weave(image.Image.AsMemory(), image.Symbols.AsMemory(), bases, isOptimized: !isOfTests);
        Superseded.Add(image.Assembly, woven.Counted);
        var assembly = isOfTests ? Context.AddTests(woven.Image, woven.Pdb) : Context.Add(woven.Image, woven.Pdb);
        Lanes.Add(FastLanes.Of(assembly, woven));
    }

    /// <summary>
    /// Loads all that a patch brings, compiles its bodies to machine code and makes what the slots will hold. Whatever
    /// can fail fails here, where nothing has changed yet.
    /// </summary>
    public PreparedPatch Prepare(LoadablePatch patch) => Prepare(patch, isOfTests: false);

    /// <summary>The same for tests, whose types can be unloaded.</summary>
    public PreparedPatch PrepareTests(LoadablePatch patch) => Prepare(patch, isOfTests: true);

    private PreparedPatch Prepare(LoadablePatch patch, bool isOfTests)
    {
        if (patch.Bases is not null) Load(patch.Bases, MovedBases.None, isOfTests);
        if (patch.Shape is not null) Load(patch.Shape, patch.Moved, isOfTests);
        PreparedInterfaces[] interfaces = [.. patch.Interfaces.Select(published => Prepare(published))];
        PreparedSlot[] returned = [.. patch.Returned.Select(Prepare)];
        if (patch.Bodies is null) return new(this, patch, returned, interfaces);
        var woven = weaver.WeaveBodies(patch.Bodies.Image.AsMemory(), patch.Bodies.Symbols.AsMemory(),
            patch.Published.Select(publication => publication.Body).ToHashSet(), (name, type) => Context.Find(name)?.GetType(type));
        var assembly = LoadBodies(patch.Bodies.Assembly, woven);
        if (!patch.Guarded.IsEmpty || patch.Published.Any(publication => publication.IsGuarded)) images.Add(assembly, new(new(woven.Image, woven.Pdb)));
        foreach (var publication in patch.Published.Where(publication => publication.IsEquality)) Override(publication);
        // Before the bodies that use them: a late field that comes back is another one than the one that went.
        PreparedSlot[] slots = [.. returned, .. patch.Published.Select(publication => Prepare(publication, assembly.ManifestModule))];
        foreach (var slot in slots) slot.Warm();
        foreach (var run in woven.FirstRuns) Compile((MethodInfo)assembly.ManifestModule.ResolveMethod(MetadataTokens.GetToken(run))!, "a first run");
        var prepared = new PreparedPatch(this, patch, slots, interfaces)
        {
            Initializers = [.. patch.FirstValues.Select(initializer => Prepare(initializer, assembly.ManifestModule))],
            Gates = [.. patch.Published.Zip(slots.TakeLast(patch.Published.Length)).Where(entry => entry.First.Gate is not null).Select(entry => PrepareGate(entry.First, assembly.ManifestModule, entry.Second.Content))],
            Counted = woven.Counted,
            Lanes = FastLanes.Of(assembly, woven),
            Former = [.. patch.Guarded.Select(guarded => Prepare(guarded, patch, assembly)).OfType<PreparedFormer>()],
        };
        List(assembly);
        return prepared;
    }

    /// <summary>Puts a guard where the new bodies look for it. The code that they send calls to is what the slots hold until the commit.</summary>
    private PreparedFormer? Prepare(GuardedCode guarded, LoadablePatch patch, Assembly assembly)
    {
        var former = Former.Of(guarded.Type);
        var states = patch.Machines.Single(machine => machine.Type == guarded.Type).States;
        var guard = new Runtime.StateGuard(former, former.Versions + (guarded.Loses ? 1 : 0), new(states, guarded.IsIterator, guarded.IsAsync));
        assembly.GetType(SlotNames.Guards, throwOnError: true)!.GetField(guarded.Field, Static)!.SetValue(null, guard);
        images.GetValue(assembly, NotKept).Add(guarded.Field, guard);
        return guarded.Loses ? Keep(guarded, patch.Edit, assembly) : null;
    }

    private PreparedFormer Keep(GuardedCode guarded, int edit, Assembly copies)
    {
        FormerBody[] bodies = [.. guarded.Former.Select(method => BodyOf(method, copies))];
        foreach (var body in bodies) archive.Keep(body.Image);
        return new(guarded.Type, new FormerBodies(edit, bodies, this).Load);
    }

    private FormerBody BodyOf(FormerMethod method, Assembly copies) =>
        Published(method.Method) switch
        {
            Delegate published => Kept(method.Name, published.Method),
            Runtime.GenericSlot published => Kept(method.Name, published.Body),
            _ => new(method.Name, images.GetValue(copies, NotKept), MetadataTokens.GetToken(method.Copy)),
        };

    // A slot without a version may hold what an edit that was refused left there, see OpenGates.
    private object? Published(PatchableMethod method)
    {
        var home = Context.Find(method.Assembly)!;
        if (home.GetType(SlotNames.Versions, throwOnError: true)!.GetField(SlotNames.VersionOf(method.Method), Static) is { } version && version.GetValue(null) is 0) return null;
        return home.GetType(SlotNames.Holder, throwOnError: true)!.GetField(SlotNames.FieldOf(method.Method), Static)?.GetValue(null);
    }

    private FormerBody Kept(string name, MethodInfo body) => new(name, images.GetValue(body.Module.Assembly, NotKept), body.MetadataToken);

    private static FormerImage NotKept(Assembly assembly) => throw new InvalidOperationException($"{assembly} has code that suspended calls may go on in, and was not kept.");

    /// <summary>Loads former code again; called on whatever thread resumes a call that needs it.</summary>
    private Dictionary<string, MethodInfo> Load(int edit, FormerBody[] former)
    {
        var name = ScriptAssemblyNames.Body(edit);
        var loaded = former.Select(body => body.Image).Distinct().ToDictionary(image => image, image => image.Load(new BodyLoadContext(name, Context)));
        foreach (var assembly in loaded.Values) List(assembly);
        return former.ToDictionary(body => body.Name, body => (MethodInfo)loaded[body.Image].ManifestModule.ResolveMethod(body.Token)!);
    }

    /// <summary>The methods that an edit took the place of. There may be thousands: they are kept in as few objects as can be.</summary>
    private sealed class FormerBodies(int edit, FormerBody[] bodies, World world)
    {
        public IReadOnlyDictionary<string, MethodInfo> Load() => world.Load(edit, bodies);
    }

    // Early, for it makes nothing wrong: structs with such a field are compared by their fields from then on.
    private void Override(PublishedBody publication)
    {
        if (Method(publication.Method.Assembly, publication.Method.Method).DeclaringType is { IsValueType: true } type) Runtime.StructDefaults.Override(type);
    }

    private PreparedSlot Prepare(ReturnedField field) => new(
        Context.Find(field.Assembly)!.GetType(GeneratedNames.Incarnations, throwOnError: true)!.GetField(field.Counter)!,
        field.Incarnation, null, []) { ComesFirst = true };

    private static PreparedInitializer Prepare(FirstValue initializer, Module bodies)
    {
        var body = (MethodInfo)bodies.ResolveMethod(MetadataTokens.GetToken(initializer.Body))!;
        Compile(body, initializer.Field);
        return new(initializer, body.CreateDelegate<Action>());
    }

    /// <summary>The runtime's own object for a method of the scripts.</summary>
    public MethodBase Method(string assembly, MethodDefinitionHandle method) =>
        Context.Find(assembly)!.ManifestModule.ResolveMethod(MetadataTokens.GetToken(method))!;

    /// <summary>The runtime's own object for a field of the scripts.</summary>
    public FieldInfo Field(string assembly, FieldDefinitionHandle field) =>
        Context.Find(assembly)!.ManifestModule.ResolveField(MetadataTokens.GetToken(field))!;

    /// <summary>The runtime's own object for a type of the scripts.</summary>
    public Type Type(string assembly, TypeDefinitionHandle type) =>
        Context.Find(assembly)!.ManifestModule.ResolveType(MetadataTokens.GetToken(type));

    private PreparedInterfaces Prepare(ClassInterfaces published) => new(
        Type(published.Assembly, published.Class),
        [.. published.Implementations.Select(type => Context.Find(type.Assembly)!.GetType(type.Name, throwOnError: true)!)]);

    private Assembly LoadBodies(string name, WovenImage image)
    {
        var context = new BodyLoadContext(name, Context);
        return context.LoadFromStream(new MemoryStream(image.Image), new MemoryStream(image.Pdb));
    }

    private void List(Assembly assembly)
    {
        lock (bodies) // guards bodies: whoever lists them is on another thread
        {
            bodies.RemoveAll(body => !body.TryGetTarget(out _));
            bodies.Add(new(assembly));
        }
    }

    private PreparedSlot Prepare(PublishedBody publication, Module bodies)
    {
        var body = (MethodInfo)bodies.ResolveMethod(MetadataTokens.GetToken(publication.Body))!;
        var slot = SlotOf(publication);
        if (slot.FieldType == typeof(Runtime.GenericSlot)) return new(slot, GenericContent(publication, body), null, []) { ComesFirst = true, IsFirstAccess = publication.IsFirstAccess };
        Compile(body, publication.Name);
        object? first = publication.HasCache ? new Runtime.DispatchCache(Context) : EarlierOf(publication, slot, bodies);
        return new(slot, Delegate.CreateDelegate(slot.FieldType, first, body), VersionOf(publication), Lanes.RelyingOn(publication.Method)) { ComesFirst = publication.ComesFirst, IsFirstAccess = publication.IsFirstAccess };
    }

    private Runtime.GenericSlot GenericContent(PublishedBody publication, MethodInfo body)
    {
        var arity = body.DeclaringType!.GetGenericArguments().Length;
        if (publication.Earlier.IsNil) return new(body, arity, publication.HasCache ? Context : null);
        return new(body, arity, (Runtime.GenericSlot?)Published(publication.Method) ?? new(Born(publication, body.Module), arity));
    }

    /// <summary>What a body is to send calls to the code before with; null where it sends none. Code that does so itself is not the one before, but what that has.</summary>
    private Runtime.EarlierBody? EarlierOf(PublishedBody publication, FieldInfo slot, Module bodies)
    {
        if (publication.Earlier.IsNil) return null;
        var before = (Delegate?)Published(publication.Method) ?? Delegate.CreateDelegate(slot.FieldType, null, Born(publication, bodies));
        return before.Target as Runtime.EarlierBody ?? new(before);
    }

    private static MethodInfo Born(PublishedBody publication, Module bodies) => (MethodInfo)bodies.ResolveMethod(MetadataTokens.GetToken(publication.Earlier))!;

    private PreparedGate PrepareGate(PublishedBody publication, Module bodies, object content)
    {
        var gate = (MethodInfo)bodies.ResolveMethod(MetadataTokens.GetToken(publication.Gate!.Gate))!;
        var former = (MethodInfo)bodies.ResolveMethod(MetadataTokens.GetToken(publication.Gate.Former))!;
        var prepared = new PreparedGate(SlotOf(publication), VersionOf(publication), gate, former, content);
        if (prepared.IsGeneric) return prepared;
        Compile(gate, publication.Name);
        if (!prepared.IsPatched) Compile(former, publication.Name);
        return prepared;
    }

    private FieldInfo SlotOf(PublishedBody publication) =>
        Context.Find(publication.Method.Assembly)!.GetType(SlotNames.Holder, throwOnError: true)!.GetField(SlotNames.FieldOf(publication.Method.Method), Static)
        ?? throw new InvalidOperationException($"{publication.Name} has no slot.");

    private FieldInfo? VersionOf(PublishedBody publication) =>
        Context.Find(publication.Method.Assembly)!.GetType(SlotNames.Versions, throwOnError: true)!.GetField(SlotNames.VersionOf(publication.Method.Method), Static);

    /// <summary>An image that the runtime would reject when it is called is rejected here.</summary>
    private static void Compile(MethodInfo body, string name)
    {
        try
        {
            RuntimeHelpers.PrepareMethod(body.MethodHandle);
        }
        catch (Exception exception) when (exception is System.Security.VerificationException or TypeLoadException
            && exception.Message.Contains("violates the constraint", StringComparison.Ordinal))
        {
            throw LinkRefusals.Unsatisfied(name, exception.Message);
        }
        catch (Exception exception) when (exception is InvalidProgramException or TypeLoadException or MissingMemberException or MemberAccessException)
        {
            throw new InvalidOperationException($"the new body of {name} was rejected: {exception.Message}", exception);
        }
    }
}
