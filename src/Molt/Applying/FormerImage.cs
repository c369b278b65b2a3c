using System.IO.Compression;
using System.Reflection;
using System.Runtime.Loader;
using Molt.Linking.Planning;
using Molt.Model;
using Molt.Runtime;

namespace Molt.Applying;

/// <summary>
/// An image of bodies as it was loaded, to be loaded again should a suspended call have to go on in it. A loaded image takes some 70 KB, and hardly any call ever comes: this is
/// two. Used by the reloader's thread, but for <see cref="Load"/>, which is thread-safe.
/// </summary>
internal sealed class FormerImage(byte[] image, byte[] symbols)
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private readonly Dictionary<string, StateGuard> guards = [];
    private readonly Lock gate = new(); // guards packed and the plain content
    private byte[]? packed;

    /// <summary>Notes the guard of a state machine in the image.</summary>
    public void Add(string field, StateGuard guard) => guards.Add(field, guard);

    /// <summary>Keeps the image as small as it can be.</summary>
    public void Pack()
    {
        lock (gate)
        {
            if (packed is not null) return;
            using var target = new MemoryStream();
            using (var stream = new BrotliStream(target, CompressionLevel.Optimal, leaveOpen: true))
            {
                using var writer = new BinaryWriter(stream);
                foreach (var part in new[] { image, symbols })
                {
                    writer.Write(part.Length);
                    writer.Write(part);
                }
            }
            (packed, image, symbols) = (target.ToArray(), [], []);
        }
    }

    /// <summary>Loads the image into a context of its own.</summary>
    public Assembly Load(AssemblyLoadContext context)
    {
        var (code, pdb) = Unpack();
        var assembly = context.LoadFromStream(new MemoryStream(code), new MemoryStream(pdb));
        foreach (var (field, guard) in guards) assembly.GetType(GuardedMachine.Holder, throwOnError: true)!.GetField(field, Static)!.SetValue(null, guard);
        // Nobody keeps an account of what they rely on any more.
        foreach (var lane in assembly.GetType(SlotNames.Lanes)?.GetFields(Static) ?? []) lane.SetValue(null, 1);
        return assembly;
    }

    private (byte[] Image, byte[] Symbols) Unpack()
    {
        lock (gate)
        {
            if (packed is null) return (image, symbols);
            using var reader = new BinaryReader(new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress));
            return (reader.ReadBytes(reader.ReadInt32()), reader.ReadBytes(reader.ReadInt32()));
        }
    }
}

/// <summary>A method in an image that is kept.</summary>
internal readonly record struct FormerBody(FormerImage Image, int Token);
