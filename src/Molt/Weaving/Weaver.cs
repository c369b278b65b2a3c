using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Molt.Model;
using Molt.Weaving.Bodies;
using Molt.Weaving.FirstRuns;
using Molt.Weaving.Lanes;
using Molt.Weaving.Pdb;
using Molt.Weaving.Planning;
using Molt.Weaving.Tables;

namespace Molt.Weaving;

/// <summary>
/// Gives every method of an assembly a slot, so that its code can be replaced while it runs. All rows of the source's metadata
/// keep their numbers (but for type parameters, see <see cref="GenericTables"/>) and all that is new comes after them, so that
/// the tokens of later deltas still mean what they say.
/// </summary>
/// <param name="newBody">Numbers the bodies whose invocations are to be counted (see <see cref="Runtime.RunningBodies"/>); null to count none.</param>
internal sealed class Weaver(Func<int>? newBody = null)
{
    private const ushort PortablePdbVersion = 0x0100;

    private static readonly IReadOnlySet<MethodDefinitionHandle> NoBodies = new HashSet<MethodDefinitionHandle>();

    /// <summary>Weaves an IL-only assembly.</summary>
    /// <param name="image">The assembly, as the compiler emitted it.</param>
    /// <param name="pdb">Its portable PDB; empty when there is none.</param>
    /// <param name="bases">What its classes derive from in place of classes of the host and the framework.</param>
    /// <param name="isOptimized">Whether the runtime may optimize its code.</param>
    /// <exception cref="BadImageFormatException">The image is none, or has native code.</exception>
    public WovenImage Weave(ReadOnlyMemory<byte> image, ReadOnlyMemory<byte> pdb, MovedBases bases, bool isOptimized = true)
    {
        using var source = new SourceImage(image);
        var target = new Target(source, NoBodies, (_, _) => null);
        target.Slots.Plan();
        target.Runs.Plan();
        var bodies = CopyTables(target, bases);
        Appended(target, bodies).AddSlots(target.Slots, target.Delegates.All);
        if (!isOptimized) target.References.DisableOptimizations();
        return Finish(target, bodies, pdb);
    }

    /// <summary>
    /// Weaves an image of new bodies: they get no slots, for it is their methods that have them, but what else bodies get.
    /// </summary>
    /// <param name="image">The image, as the linker wrote it.</param>
    /// <param name="pdb">Its portable PDB.</param>
    /// <param name="bodies">The bodies in it.</param>
    /// <param name="loaded">Finds a loaded type of the scripts by its assembly and its full name.</param>
    public WovenImage WeaveBodies(
        ReadOnlyMemory<byte> image, ReadOnlyMemory<byte> pdb, IReadOnlySet<MethodDefinitionHandle> bodies, Func<string, string, Type?> loaded)
    {
        using var source = new SourceImage(image);
        var target = new Target(source, bodies, loaded);
        target.Runs.Plan(bodies);
        var written = CopyTables(target, MovedBases.None);
        if (written.Counted.Count + target.Lanes.Plans.Count + target.Runs.All.Count == 0) return new WovenImage(image.ToArray(), pdb.ToArray(), written.Counted, written.Relying);
        Appended(target, written).AddRuns();
        return Finish(target, written, pdb) with { FirstRuns = [.. target.Runs.All.Select(run => run.MoveNext)] };
    }

    private BodyWriter CopyTables(Target target, MovedBases moved)
    {
        var bodies = new BodyWriter(target.Source, target.Strings, target.Slots, new RunCounter(target.Source, target.References, target.Leaves, newBody), target.Lanes,
            new KickoffWriter(target.Heaps, target.Runs));
        new TypeTables(target.Heaps, new BaseTypes(target.Heaps, target.References, moved)).Copy();
        new FieldTables(target.Heaps, target.Data, target.Runs).Copy();
        new MethodTables(target.Source, target.Heaps, bodies, target.Slots).Copy();
        new AssociationTables(target.Heaps).Copy();
        return bodies;
    }

    private static AppendedTypes Appended(Target target, BodyWriter bodies) => new(target.Heaps, target.References, bodies,
        new FirstRunTypes(target.Heaps, target.References, new FirstRunBodies(target.Source, target.Heaps, target.Strings, bodies.Code), target.Runs));

    private static WovenImage Finish(Target target, BodyWriter bodies, ReadOnlyMemory<byte> pdb)
    {
        Appended(target, bodies).AddLanes(target.Lanes);
        var generics = new GenericTables(target.Heaps);
        generics.Copy(target.Delegates.All, target.Runs.All);
        new AttributeTables(target.Heaps, generics).Copy();
        var writer = new ImageWriter(target.Source);
        if (pdb.IsEmpty) return new WovenImage(writer.Write(target.Heaps.Target, bodies.Code, target.Data.Content, null), [], bodies.Counted, bodies.Relying);

        var (wovenPdb, id) = new PdbWeaver(bodies.Moves, bodies.Copies).Weave(pdb, target.Heaps.Target.GetRowCounts(), writer.EntryPoint);
        var debug = new DebugDirectoryBuilder();
        debug.AddCodeViewEntry(PdbName(target.Source), id, PortablePdbVersion);
        return new WovenImage(writer.Write(target.Heaps.Target, bodies.Code, target.Data.Content, debug), wovenPdb, bodies.Counted, bodies.Relying);
    }

    private static string PdbName(SourceImage source) =>
        Path.ChangeExtension(source.Metadata.GetString(source.Metadata.GetModuleDefinition().Name), ".pdb");

    /// <summary>An image that is being woven: what is planned for it, after the tables that come first are copied.</summary>
    private sealed class Target
    {
        public Target(SourceImage source, IReadOnlySet<MethodDefinitionHandle> bodies, Func<string, string, Type?> loaded)
        {
            Source = source;
            Heaps = new HeapCopy(source.Metadata, new MetadataBuilder());
            Data = new MappedData(source);
            new ReferenceTables(Heaps).Copy();
            new ManifestTables(Heaps).Copy();
            References = new RuntimeReferences(Heaps);
            Delegates = new DelegateTypes(Heaps);
            var locals = new AppendedLocals(Heaps);
            Slots = new Slots(source, Heaps, Delegates, References, locals, bodies);
            Strings = new UserStrings(source.Metadata, Heaps.Target);
            Leaves = new Leaves(source, Slots);
            var types = new LocalTypes(source.Metadata, loaded);
            var (borrowers, standIns) = (new Borrowers(source, Leaves), new StandIns(Heaps, () => Slots.FirstStandInRow));
            var twins = new LeafTwins(source, Heaps, Leaves, (borrowers, standIns), Strings, locals, () => Slots.FirstTwinRow);
            Runs = new FirstRunPlan(source, Heaps, Slots, locals);
            Lanes = new LaneBodies(source, Slots, new Lanes.Lanes(source, Slots, Leaves, types, new LocalObjects(source.Metadata, borrowers, standIns)),
                twins, new StandInTokens(standIns, References), Strings, locals, types);
        }

        public SourceImage Source { get; }

        public HeapCopy Heaps { get; }

        public MappedData Data { get; }

        public RuntimeReferences References { get; }

        public DelegateTypes Delegates { get; }

        public Slots Slots { get; }

        public UserStrings Strings { get; }

        public Leaves Leaves { get; }

        public LaneBodies Lanes { get; }

        public FirstRunPlan Runs { get; }
    }
}
