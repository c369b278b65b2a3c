using System.Reflection;
using System.Reflection.Metadata;
using Molt.Model;

namespace Molt.Applying;

/// <summary>
/// The fields that close the fast lanes of bodies: lanes that call a method without asking whether it is patched, see
/// <c>Weaving/Lanes</c>. They stay closed, for a patched method stays patched.
/// </summary>
internal sealed class FastLanes
{
    private readonly Dictionary<(string Assembly, MethodDefinitionHandle Method), FieldInfo[]> relying = [];

    /// <summary>Notes the lanes of an image.</summary>
    /// <param name="assembly">The loaded image.</param>
    /// <param name="methods">For each method the ones whose lanes rely on it.</param>
    public void Add(Assembly assembly, IReadOnlyDictionary<MethodDefinitionHandle, IReadOnlyList<MethodDefinitionHandle>> methods)
    {
        if (methods.Count == 0) return;
        var holder = assembly.GetType(SlotNames.Lanes, throwOnError: true)!;
        var fields = holder.GetFields(BindingFlags.Static | BindingFlags.NonPublic).ToDictionary(field => field.Name);
        foreach (var (method, callers) in methods)
            relying.Add((assembly.GetName().Name!, method), [.. callers.Select(caller => fields[SlotNames.LaneOf(caller)])]);
    }

    /// <summary>What to set when a method is patched.</summary>
    public FieldInfo[] RelyingOn(string assembly, MethodDefinitionHandle method) => relying.GetValueOrDefault((assembly, method)) ?? [];
}
