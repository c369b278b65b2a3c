using Molt.Linking.Signatures;

namespace Molt.Linking;

/// <summary>What linking refuses; see docs/diagnostics.md.</summary>
internal static class LinkRefusals
{
    public static LinkException InstanceField(FieldReference field) => new(
        "MOLT0201", $"The edit adds the instance field {field.Name} to {field.Parent}, which objects that exist do not have. "
        + "Restart to take it in, or keep the value elsewhere.");

    public static LinkException Bodiless(MethodReference method) => new(
        "MOLT0202", $"The edit adds {method.Name} without a body to {method.Parent}, which exists. Restart to take it in.");

    public static LinkException StaticConstructor(MethodReference method) => new(
        "MOLT0203", $"The edit adds a static initializer to {method.Parent}, whose statics are initialized already. Restart to take it in.");
}
