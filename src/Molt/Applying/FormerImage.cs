using System.Reflection;
using System.Runtime.Loader;
using Molt.Linking.Planning;
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

    private readonly List<(string Field, StateGuard Guard)> guards = new(1);
    private volatile Func<ImageContent> content;

    /// <summary>An image that was loaded.</summary>
    public FormerImage(ImageContent content) => this.content = () => content;

    /// <summary>What to load.</summary>
    public ImageContent Content => content();

    /// <summary>Whether an archive has it.</summary>
    public bool IsKept { get; set; }

    /// <summary>Notes the guard of a state machine in the image.</summary>
    public void Add(string field, StateGuard guard) => guards.Add((field, guard));

    /// <summary>Gives up the content for what can make it again.</summary>
    public void Replace(Func<ImageContent> packed) => content = packed;

    /// <summary>Loads the image into a context of its own.</summary>
    public Assembly Load(AssemblyLoadContext context)
    {
        var (code, pdb) = Content;
        var assembly = context.LoadFromStream(new MemoryStream(code), new MemoryStream(pdb));
        foreach (var (field, guard) in guards) assembly.GetType(GuardedMachine.Holder, throwOnError: true)!.GetField(field, Static)!.SetValue(null, guard);
        // Nobody keeps an account of what they rely on any more.
        foreach (var lane in assembly.GetType(SlotNames.Lanes)?.GetFields(Static) ?? []) lane.SetValue(null, 1);
        return assembly;
    }
}

/// <summary>An assembly and its portable PDB.</summary>
internal readonly record struct ImageContent(byte[] Image, byte[] Symbols);

/// <summary>A method in an image that is kept.</summary>
internal readonly record struct FormerBody(FormerImage Image, int Token);
