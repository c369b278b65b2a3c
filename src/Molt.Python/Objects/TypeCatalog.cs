using System.Reflection;
using System.Runtime.CompilerServices;
using Molt.Languages;

namespace Molt.Python.Objects;

/// <summary>Types and namespaces by name, of all that the process has loaded or would load: what <c>from dotnet.System import Math</c> finds.</summary>
internal static class TypeCatalog
{
    private static readonly ConditionalWeakTable<Assembly, HashSet<string>> Namespaces = [];

    // What the framework spreads over assemblies that are not named after their namespaces.
    private static readonly string[] FrameworkAssemblies =
        ["System.Runtime", "System.Collections", "System.Linq", "System.Console", "System.ObjectModel", "System.Runtime.Numerics", "System.Threading", "System.Diagnostics.Process", "System.Net.Primitives", "System.Text.RegularExpressions"];

    [ThreadStatic]
    private static Func<string, Type?>? ofThisThread;

    // Who loads scripts knows which of several types of a name is the one that lives, and which are gone.
    private static readonly List<Func<string, Type?>> Scripts = []; // guarded by the interpreter's lock

    /// <summary>Has somebody asked for types of scripts, before those who were asked until now.</summary>
    public static void Ask(Func<string, Type?> scripts) => Scripts.Insert(0, scripts);

    /// <summary>Asks somebody no more.</summary>
    public static void AskNoMore(Func<string, Type?> scripts) => Scripts.Remove(scripts);

    /// <summary>Has a reloader's types asked first on this thread, while something of its own runs.</summary>
    public static T With<T>(Func<string, Type?> scripts, Func<T> action)
    {
        var before = ofThisThread;
        ofThisThread = scripts;
        try
        {
            return action();
        }
        finally
        {
            ofThisThread = before;
        }
    }

    /// <summary>The public type, or null.</summary>
    public static Type? Find(string fullName) => ofThisThread?.Invoke(fullName) ?? Scripts.Select(scripts => scripts(fullName)).FirstOrDefault(type => type is not null) ?? Loaded(fullName) ?? FromAssemblies(fullName);

    /// <summary>The generic types of a name, with one parameter, then with more.</summary>
    public static IEnumerable<Type> FindGeneric(string fullName) => Enumerable.Range(1, 17).Select(count => Find($"{fullName}`{count}")).OfType<Type>();

    public static bool IsNamespace(string name)
    {
        var below = name + ".";
        return AppDomain.CurrentDomain.GetAssemblies().Any(assembly => Of(assembly).Any(space => space == name || space.StartsWith(below, StringComparison.Ordinal))) || LoadNamed(name);
    }

    /// <summary>The names of the public types that a namespace has as far as its assemblies are loaded.</summary>
    public static IEnumerable<string> NamesIn(string space) => AppDomain.CurrentDomain.GetAssemblies().Where(assembly => Of(assembly).Contains(space))
        .SelectMany(assembly => assembly.GetExportedTypes()).Where(type => type.Namespace == space && !type.IsNested).Select(type => type.Name.Split('`')[0]).Distinct().Order(StringComparer.Ordinal);

    private static Type? Loaded(string fullName) =>
        AppDomain.CurrentDomain.GetAssemblies().Where(assembly => Scripts.Count == 0 || !ScriptRuntimeContext.IsOfScripts(assembly)).Select(assembly => assembly.GetType(fullName, throwOnError: false)).FirstOrDefault(type => type is { IsVisible: true });

    private static Type? FromAssemblies(string fullName)
    {
        var candidates = Parents(fullName).Concat(fullName.StartsWith("System.", StringComparison.Ordinal) ? FrameworkAssemblies : []);
        return candidates.Select(TryLoad).OfType<Assembly>().Select(assembly => assembly.GetType(fullName, throwOnError: false)).FirstOrDefault(type => type is { IsVisible: true });
    }

    private static bool LoadNamed(string name) => TryLoad(name) is { } assembly && Of(assembly).Any(space => space == name || space.StartsWith(name + ".", StringComparison.Ordinal));

    // System.Text.Json.JsonSerializer may be in System.Text.Json, or in System.Text.
    private static IEnumerable<string> Parents(string name)
    {
        for (var end = name.LastIndexOf('.'); end > 0; end = name.LastIndexOf('.', end - 1)) yield return name[..end];
    }

    private static Assembly? TryLoad(string name)
    {
        try
        {
            return Assembly.Load(new AssemblyName(name));
        }
        catch (Exception exception) when (exception is FileNotFoundException or FileLoadException or BadImageFormatException)
        {
            return null; // there is none of that name, which is an answer
        }
    }

    private static HashSet<string> Of(Assembly assembly) => Namespaces.GetValue(assembly, static assembly => [.. Exported(assembly).Select(type => type.Namespace).OfType<string>()]);

    private static IEnumerable<Type> Exported(Assembly assembly)
    {
        try
        {
            return assembly.IsDynamic ? [] : assembly.GetExportedTypes();
        }
        catch (Exception exception) when (exception is FileNotFoundException or TypeLoadException or FileLoadException)
        {
            return []; // one whose own references are missing
        }
    }
}
