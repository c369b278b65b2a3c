using System.Reflection;
using Molt.Model;
using Molt.Weaving;

namespace Molt.Applying;

/// <summary>
/// The fields that close the fast lanes of bodies: lanes that call a method without asking whether it is patched, see
/// <c>Weaving/Lanes</c>. They stay closed, for what they rely on does not come back.
/// </summary>
internal sealed class FastLanes
{
    private readonly Dictionary<PatchableMethod, List<Lane>> relying = [];

    /// <summary>The fields of an image, for each method that they rely on.</summary>
    public static IReadOnlyDictionary<PatchableMethod, FieldInfo[]> Of(Assembly assembly, WovenImage woven)
    {
        if (woven.Relying.Count == 0) return new Dictionary<PatchableMethod, FieldInfo[]>();
        var holder = assembly.GetType(SlotNames.Lanes, throwOnError: true)!;
        var fields = holder.GetFields(BindingFlags.Static | BindingFlags.NonPublic).ToDictionary(field => field.Name);
        return woven.Relying.ToDictionary(pair => pair.Key, pair => pair.Value.Select(caller => fields[SlotNames.LaneOf(caller)]).ToArray());
    }

    /// <summary>What to set when a method is patched.</summary>
    public FieldInfo[] RelyingOn(PatchableMethod method) => relying.TryGetValue(method, out var lanes) ? [.. lanes.Select(lane => lane.Field).OfType<FieldInfo>()] : [];

    /// <summary>Notes that all lanes that relied on a method are closed.</summary>
    public void Forget(PatchableMethod method) => relying.Remove(method);

    /// <summary>Notes the lanes of an image whose code is live.</summary>
    public void Add(IReadOnlyDictionary<PatchableMethod, FieldInfo[]> added)
    {
        foreach (var (method, fields) in added)
        {
            if (!relying.TryGetValue(method, out var lanes)) relying.Add(method, lanes = []);
            lanes.RemoveAll(lane => lane.Field is null);
            lanes.AddRange(fields.Select(field => new Lane(new(field.Module.Assembly), field.MetadataToken)));
        }
    }

    /// <summary>
    /// The field of a lane, for as long as its image is loaded: a new body relies on what it calls although another body takes its own place, and is collected once no
    /// call runs it any more.
    /// </summary>
    private readonly record struct Lane(WeakReference<Assembly> Assembly, int Token)
    {
        public FieldInfo? Field => Assembly.TryGetTarget(out var assembly) ? assembly.ManifestModule.ResolveField(Token) : null;
    }
}
