namespace Molt.Model;

/// <summary>What the scripts' assemblies are called: one name for the first image, one more for each edit that needs it.</summary>
internal static class ScriptAssemblyNames
{
    /// <summary>The assembly that the scripts were first loaded as.</summary>
    public const string First = "Molt.Scripts";

    private const string ShapePrefix = "Molt.Scripts.Shape";

    private const string BasesPrefix = "Molt.Scripts.Bases";

    /// <summary>New types and members; lives as long as the first one.</summary>
    public static string Shape(int edit) => $"{ShapePrefix}{edit}";

    /// <summary>New bodies; collected when superseded and no longer running.</summary>
    public static string Body(int edit) => $"Molt.Scripts.Body{edit}";

    /// <summary>
    /// The classes between those of the host or the framework and the scripts' own that derive from them. They are in no source,
    /// so the compiler's images do not mention them.
    /// </summary>
    public static string Bases(int edit) => $"{BasesPrefix}{edit}";

    /// <summary>Whether an assembly holds such classes.</summary>
    public static bool IsBases(string assembly) => assembly.StartsWith(BasesPrefix, StringComparison.Ordinal);

    /// <summary>Whether an assembly holds types of the scripts.</summary>
    public static bool IsScripts(string assembly) =>
        assembly == First || assembly.StartsWith(ShapePrefix, StringComparison.Ordinal);
}
