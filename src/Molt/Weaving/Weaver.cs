using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Molt.Model;
using Molt.Weaving.Bodies;
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

    /// <summary>Weaves an IL-only assembly.</summary>
    /// <param name="image">The assembly, as the compiler emitted it.</param>
    /// <param name="pdb">Its portable PDB; empty when there is none.</param>
    /// <param name="bases">What its classes derive from in place of classes of the host and the framework.</param>
    /// <exception cref="BadImageFormatException">The image is none, or has native code.</exception>
    public WovenImage Weave(ReadOnlyMemory<byte> image, ReadOnlyMemory<byte> pdb, MovedBases bases)
    {
        using var source = new SourceImage(image);
        var heaps = new HeapCopy(source.Metadata, new MetadataBuilder());
        var data = new MappedData(source);
        var bodies = CopyTables(source, heaps, data, bases);
        var writer = new ImageWriter(source);
        if (pdb.IsEmpty) return new WovenImage(writer.Write(heaps.Target, bodies.Code, data.Content, null), [], bodies.Counted, bodies.Relying);

        var (wovenPdb, id) = new PdbWeaver(bodies.Moves).Weave(pdb, heaps.Target.GetRowCounts(), writer.EntryPoint);
        var debug = new DebugDirectoryBuilder();
        debug.AddCodeViewEntry(PdbName(source), id, PortablePdbVersion);
        return new WovenImage(writer.Write(heaps.Target, bodies.Code, data.Content, debug), wovenPdb, bodies.Counted, bodies.Relying);
    }

    private BodyWriter CopyTables(SourceImage source, HeapCopy heaps, MappedData data, MovedBases moved)
    {
        new ReferenceTables(heaps).Copy();
        new ManifestTables(heaps).Copy();
        var references = new RuntimeReferences(heaps);
        var delegates = new DelegateTypes(heaps);
        var locals = new AppendedLocals(heaps);
        var slots = new Slots(source, heaps, delegates, references, locals);
        slots.Plan();
        var strings = new UserStrings(source.Metadata, heaps.Target);
        var leaves = new Leaves(source, slots);
        var twins = new LeafTwins(source, heaps, leaves, strings, () => slots.FirstTwinRow);
        var lanes = new LaneBodies(source, slots, new Lanes.Lanes(source, slots, leaves), twins, strings, locals);

        var bodies = new BodyWriter(source, strings, slots, new RunCounter(source, references, leaves, newBody), lanes);
        new TypeTables(heaps, new BaseTypes(heaps, references, moved)).Copy();
        new FieldTables(heaps, data).Copy();
        new MethodTables(source, heaps, bodies, slots).Copy();
        new AssociationTables(heaps).Copy();
        new AppendedTypes(heaps, references, bodies).Add(slots, delegates.All, lanes);
        var generics = new GenericTables(heaps);
        generics.Copy(delegates.All);
        new AttributeTables(heaps, generics).Copy();
        return bodies;
    }

    private static string PdbName(SourceImage source) =>
        Path.ChangeExtension(source.Metadata.GetString(source.Metadata.GetModuleDefinition().Name), ".pdb");
}
