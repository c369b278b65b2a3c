using System.Reflection;

namespace Molt.Testing;

/// <summary>
/// An assembly that has no file and says that it has one, for test frameworks that reject an empty path.
/// </summary>
internal sealed class LocatedAssembly(Assembly assembly) : Assembly
{
    public override string Location => PathOf(assembly);

    public override string? FullName => assembly.FullName;

    public override string ImageRuntimeVersion => assembly.ImageRuntimeVersion;

    public override bool IsDynamic => assembly.IsDynamic;

    public override bool IsCollectible => assembly.IsCollectible;

    public override MethodInfo? EntryPoint => assembly.EntryPoint;

    public override Module ManifestModule => assembly.ManifestModule;

    public override IEnumerable<Module> Modules => assembly.Modules;

    public override IEnumerable<Type> ExportedTypes => assembly.ExportedTypes;

    public override IEnumerable<TypeInfo> DefinedTypes => assembly.DefinedTypes;

    public override IEnumerable<CustomAttributeData> CustomAttributes => assembly.CustomAttributes;

    /// <summary>A name alone: a folder would become the current one while tests run.</summary>
    public static string PathOf(Assembly assembly) => $"{assembly.GetName().Name}.dll";

    public override AssemblyName GetName() => assembly.GetName();

    public override AssemblyName GetName(bool copiedName) => assembly.GetName(copiedName);

    public override AssemblyName[] GetReferencedAssemblies() => assembly.GetReferencedAssemblies();

    public override Type[] GetTypes() => assembly.GetTypes();

    public override Type[] GetExportedTypes() => assembly.GetExportedTypes();

    public override Type? GetType(string name, bool throwOnError, bool ignoreCase) => assembly.GetType(name, throwOnError, ignoreCase);

    public override Module[] GetModules(bool getResourceModules) => assembly.GetModules(getResourceModules);

    public override Module? GetModule(string name) => assembly.GetModule(name);

    public override IList<CustomAttributeData> GetCustomAttributesData() => assembly.GetCustomAttributesData();

    public override object[] GetCustomAttributes(bool inherit) => assembly.GetCustomAttributes(inherit);

    public override object[] GetCustomAttributes(Type attributeType, bool inherit) => assembly.GetCustomAttributes(attributeType, inherit);

    public override bool IsDefined(Type attributeType, bool inherit) => assembly.IsDefined(attributeType, inherit);

    public override string[] GetManifestResourceNames() => assembly.GetManifestResourceNames();

    public override Stream? GetManifestResourceStream(string name) => assembly.GetManifestResourceStream(name);

    public override bool Equals(object? obj) => assembly.Equals(obj is LocatedAssembly other ? other.Inner : obj);

    public override int GetHashCode() => assembly.GetHashCode();

    public override string ToString() => assembly.ToString();

    private Assembly Inner => assembly;
}
