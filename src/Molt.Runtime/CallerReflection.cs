using System.ComponentModel;
using System.Reflection;
using System.Runtime.Loader;

namespace Molt.Runtime;

/// <summary>
/// What the framework answers by the assembly of the code that asks: new bodies stand in assemblies of their own, and mean the scripts'. Thread-safe; called by code made by Molt.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CallerReflection
{
    /// <summary>In place of <see cref="Assembly.GetExecutingAssembly"/>.</summary>
    /// <param name="scripts">A type of the assembly that the scripts were first loaded as.</param>
    public static Assembly GetExecutingAssembly(RuntimeTypeHandle scripts) => Type.GetTypeFromHandle(scripts)!.Assembly;

    /// <summary>In place of <see cref="Type.GetType(string)"/>.</summary>
    /// <inheritdoc cref="GetType(string, bool, bool, RuntimeTypeHandle)"/>
    public static Type? GetType(string typeName, RuntimeTypeHandle scripts) => GetType(typeName, throwOnError: false, ignoreCase: false, scripts);

    /// <summary>In place of <see cref="Type.GetType(string, bool)"/>.</summary>
    /// <inheritdoc cref="GetType(string, bool, bool, RuntimeTypeHandle)"/>
    public static Type? GetType(string typeName, bool throwOnError, RuntimeTypeHandle scripts) => GetType(typeName, throwOnError, ignoreCase: false, scripts);

    /// <summary>In place of <see cref="Type.GetType(string, bool, bool)"/>. Types that came by edits are found as well.</summary>
    /// <param name="typeName">The name, with or without an assembly.</param>
    /// <param name="throwOnError">Whether it is an error that there is no such type.</param>
    /// <param name="ignoreCase">Whether small and capital letters are the same.</param>
    /// <param name="scripts">A type of the assembly that the scripts were first loaded as.</param>
    /// <exception cref="FileNotFoundException">There is no such assembly, and <paramref name="throwOnError"/>.</exception>
    /// <exception cref="TypeLoadException">There is no such type, and <paramref name="throwOnError"/>.</exception>
    public static Type? GetType(string typeName, bool throwOnError, bool ignoreCase, RuntimeTypeHandle scripts)
    {
        var own = GetExecutingAssembly(scripts);
        var context = AssemblyLoadContext.GetLoadContext(own)!;
        var found = Type.GetType(typeName, name => Load(context, name, throwOnError), (assembly, name, ignoresCase) => assembly is null ? Find(own, context, name, ignoresCase) : assembly.GetType(name, throwOnError: false, ignoresCase), throwOnError: false, ignoreCase);
        return found is null && throwOnError ? throw new TypeLoadException($"Could not load type '{typeName}' from assembly '{own.FullName}'.") : found;
    }

    private static Assembly? Load(AssemblyLoadContext context, AssemblyName name, bool throwOnError)
    {
        try
        {
            return context.LoadFromAssemblyName(name);
        }
        catch (Exception missing) when (!throwOnError && missing is FileNotFoundException or FileLoadException or BadImageFormatException)
        {
            return null;
        }
    }

    private static Type? Find(Assembly own, AssemblyLoadContext context, string name, bool ignoresCase)
    {
        foreach (var assembly in context.Assemblies.Where(one => one != own && one.GetName().Name!.StartsWith($"{own.GetName().Name}.Shape", StringComparison.Ordinal)).Reverse().Prepend(own))
        {
            if (assembly.GetType(name, throwOnError: false, ignoresCase) is { } found) return found;
        }
        return typeof(object).Assembly.GetType(name, throwOnError: false, ignoresCase);
    }
}
