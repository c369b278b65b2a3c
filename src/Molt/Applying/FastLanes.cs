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
    private readonly Dictionary<PatchableMethod, FieldInfo[]> relying = [];

    /// <summary>The fields of an image, for each method that they rely on.</summary>
    public static IReadOnlyDictionary<PatchableMethod, FieldInfo[]> Of(Assembly assembly, WovenImage woven)
    {
        if (woven.Relying.Count == 0) return new Dictionary<PatchableMethod, FieldInfo[]>();
        var holder = assembly.GetType(SlotNames.Lanes, throwOnError: true)!;
        var fields = holder.GetFields(BindingFlags.Static | BindingFlags.NonPublic).ToDictionary(field => field.Name);
        return woven.Relying.ToDictionary(pair => pair.Key, pair => pair.Value.Select(caller => fields[SlotNames.LaneOf(caller)]).ToArray());
    }

    /// <summary>What to set when a method is patched.</summary>
    public FieldInfo[] RelyingOn(PatchableMethod method) => relying.GetValueOrDefault(method) ?? [];

    /// <summary>Notes that all lanes that relied on a method are closed; nothing keeps their images alive any longer.</summary>
    public void Forget(PatchableMethod method) => relying.Remove(method);

    /// <summary>Notes the lanes of an image whose code is live.</summary>
    public void Add(IReadOnlyDictionary<PatchableMethod, FieldInfo[]> lanes)
    {
        foreach (var (method, fields) in lanes) relying[method] = [.. RelyingOn(method), .. fields];
    }
}
