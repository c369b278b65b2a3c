using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis.Emit;
using static Molt.Emitting.CompilerInternals;

namespace Molt.Emitting;

/// <summary>
/// The anonymous types and delegates of earlier generations. Roslyn 5.12 tells the next baseline of those alone that code of the last delta uses, where its own comment has it that all are there: the next new one would get
/// the name of one that exists, and code that uses one again another type than its objects have. There is no public way to put them back.
/// </summary>
internal static class KeptAnonymousTypes
{
    private static readonly string[] Maps = ["AnonymousTypes", "AnonymousDelegates", "AnonymousDelegatesWithIndexedNames"];
    private static readonly FieldInfo Stored = OfBaseline("_synthesizedTypes");
    private static readonly PropertyInfo Known = Property(typeof(EmitBaseline), "SynthesizedTypes");

    /// <param name="before">The baseline that a delta was relative to.</param>
    /// <param name="after">The one that it has led to; nobody else uses it yet.</param>
    public static void Keep(EmitBaseline before, EmitBaseline after)
    {
        if (Known.GetValue(before) is not { } former || Known.GetValue(after) is not { } now) return;
        var maps = Maps.Select(name => Property(now.GetType(), name)).Select(map => Union(map.GetValue(former)!, map.GetValue(now)!)).ToArray();
        if (maps.All(map => map.Added == 0)) return;
        Stored.SetValue(after, Constructor(now.GetType(), Maps.Length).Invoke([.. maps.Select(map => map.Map)]));
    }

    private static (object Map, int Added) Union(object former, object now)
    {
        var added = 0;
        foreach (var entry in (IEnumerable)former)
        {
            var (key, value) = (Value(entry, "Key")!, Value(entry, "Value")!);
            var (map, more) = value is IEnumerable list ? NumberedDelegates.Union(now, key, list) : With(now, key, value);
            (now, added) = (map, added + more);
        }
        return (now, added);
    }

    private static (object Map, int Added) With(object map, object key, object value) =>
        (bool)Method(map.GetType(), "ContainsKey", 1).Invoke(map, [key])! ? (map, 0) : (Method(map.GetType(), "Add", 2).Invoke(map, [key, value])!, 1);
}
