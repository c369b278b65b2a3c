using System.Reflection;

namespace Molt.Fuzz.Running;

/// <summary>Calls the class <c>Probe</c> of a program, each call with a time limit.</summary>
internal sealed class ProbeCalls(Type probe)
{
    // Longer than any program takes that does not hang.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public string[] Answers() => Call<string[]>("Answers");

    public string[] Statics() => Call<string[]>("Statics");

    public IReadOnlyList<(string Label, object Thing)> Hold() => [.. Call<object[]>("Hold").Chunk(2).Select(pair => ((string)pair[0], pair[1]))];

    public string Ask(string label, object thing) => Call<string>("Ask", label, thing);

    public string[] News(string label, object thing) => Call<string[]>("News", label, thing);

    /// <summary>The names of the static fields and properties of all types of the program, by type: the probe may not ask for one that is there.</summary>
    public Dictionary<string, HashSet<string>> StaticNames() => probe.Assembly.GetTypes().ToLookup(type => type.Name.Split('`')[0])
        .ToDictionary(types => types.Key, types => types.SelectMany(type => NamesOf(type, BindingFlags.Static)).ToHashSet());

    /// <summary>The names of an object's fields and properties.</summary>
    public static IEnumerable<string> NamesOf(object thing)
    {
        for (var type = thing.GetType(); type is not null; type = type.BaseType)
        {
            foreach (var name in NamesOf(type, BindingFlags.Instance)) yield return name;
        }
    }

    private static IEnumerable<string> NamesOf(Type type, BindingFlags kind) =>
        type.GetMembers(kind | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Where(member => member is FieldInfo or PropertyInfo).Select(member => member.Name);

    private T Call<T>(string name, params object[] arguments)
    {
        var method = probe.GetMethod(name, BindingFlags.Static | BindingFlags.Public) ?? throw new FuzzException($"Probe.{name} is not there.");
        var call = Task.Run(() => (T)method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null)!);
        try
        {
            return call.Wait(Limit) ? call.Result : throw new FuzzException($"Probe.{name} does not end.");
        }
        catch (AggregateException exception)
        {
            throw new FuzzException($"Probe.{name} threw {exception.InnerException}");
        }
    }
}
