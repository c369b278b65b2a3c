using System.Reflection;
using System.Runtime.Loader;
using Molt.Model;
using Molt.Runtime;

namespace Molt.Applying;

/// <summary>
/// An image of bodies as it was loaded, to be loaded again should a suspended call have to go on in it: hardly any call ever comes, and what is loaded takes some 75 KB. Used by
/// the reloader's thread, but for <see cref="Load"/>, which is thread-safe.
/// </summary>
internal sealed class FormerImage
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private (string Field, StateGuard Guard)[] guards = [];
    private volatile KeptContent kept;

    /// <summary>An image that was loaded.</summary>
    public FormerImage(ImageContent content) => kept = new LooseContent(content);

    /// <summary>What to load.</summary>
    public ImageContent Content => kept.Content;

    /// <summary>Whether an archive has it.</summary>
    public bool IsKept { get; set; }

    /// <summary>Notes the guard of a state machine in the image.</summary>
    public void Add(string field, StateGuard guard) => guards = [.. guards, (field, guard)];

    /// <summary>Gives up the content for what can make it again.</summary>
    public void Replace(KeptContent packed) => kept = packed;

    /// <summary>Loads the image into a context of its own.</summary>
    public Assembly Load(AssemblyLoadContext context)
    {
        var (code, pdb) = Content;
        var assembly = context.LoadFromStream(new MemoryStream(code), new MemoryStream(pdb));
        foreach (var (field, guard) in guards) assembly.GetType(SlotNames.Guards, throwOnError: true)!.GetField(field, Static)!.SetValue(null, guard);
        // Nobody keeps an account of what they rely on any more.
        foreach (var lane in assembly.GetType(SlotNames.Lanes)?.GetFields(Static) ?? []) lane.SetValue(null, 1);
        return assembly;
    }
}

/// <summary>An assembly and its portable PDB.</summary>
internal readonly record struct ImageContent(byte[] Image, byte[] Symbols);

/// <summary>What has the content of an image, or can make it again.</summary>
internal abstract class KeptContent
{
    public abstract ImageContent Content { get; }
}

/// <summary>The content as it is.</summary>
internal sealed class LooseContent(ImageContent content) : KeptContent
{
    public override ImageContent Content => content;
}

/// <summary>A method in an image that is kept.</summary>
internal readonly record struct FormerBody(string Name, FormerImage Image, int Token);
