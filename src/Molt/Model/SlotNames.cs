using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Molt.Model;

/// <summary>How woven slots are called: the weaver makes them under these names, the linker and the applier find them.</summary>
internal static class SlotNames
{
    /// <summary>
    /// The full name of the class that holds an assembly's slots, as static fields. It has no namespace, and no dot in it either:
    /// reflection would take what is before the dot for one, and not find the class.
    /// </summary>
    public const string Holder = "<Molt>Slots";

    /// <summary>The type names of woven delegates begin with this; a number follows.</summary>
    public const string DelegatePrefix = "<Molt>Call";

    /// <summary>The class of the versions.</summary>
    public const string Versions = "<Molt>Versions";

    /// <summary>The class of the methods that prologues call when a slot holds something.</summary>
    public const string Detours = "<Molt>Detours";

    /// <summary>The class of the fields that close fast lanes.</summary>
    public const string Lanes = "<Molt>Lanes";

    /// <summary>The class of the methods that fast lanes call.</summary>
    public const string Twins = "<Molt>Twins";

    /// <summary>The class, in an image of bodies, of the fields that hold the guards of its state machines.</summary>
    public const string Guards = "<Molt>Guards";

    /// <summary>The class of objects that do not leave a fast lane, see <c>Weaving/Lanes</c>.</summary>
    public static string StandInOf(int number) => $"<Molt>StandIn{number}";

    /// <summary>The field that is not 0 once the fast lane of a method's body is closed.</summary>
    public static string LaneOf(MethodDefinitionHandle method) => $"L{MetadataTokens.GetRowNumber(method):x8}";

    /// <summary>
    /// The field that is not 0 once the slot of a method without type parameters holds something: a number can be compared where it
    /// is, which a reference cannot, and the slot itself is off the path that every call takes.
    /// </summary>
    public static string VersionOf(MethodDefinitionHandle method) => $"V{MetadataTokens.GetRowNumber(method):x8}";

    /// <summary>The method whose version a field is.</summary>
    public static MethodDefinitionHandle MethodOfVersion(string field) =>
        MetadataTokens.MethodDefinitionHandle(int.Parse(field.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    /// <summary>The name of a detour.</summary>
    public static string DetourOf(int number) => $"Detour{number}";

    /// <summary>The field that is the slot of a method.</summary>
    public static string FieldOf(MethodDefinitionHandle method) => $"M{MetadataTokens.GetRowNumber(method):x8}";
}
