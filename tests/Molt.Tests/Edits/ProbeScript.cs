using System.Collections.Immutable;
using System.Reflection;

namespace Molt.Tests.Edits;

/// <summary>The script class <c>Probe</c> of a case, called by reflection.</summary>
internal sealed class ProbeScript(Type type)
{
    public const string TypeName = "Probe";

    public Assembly Assembly => type.Assembly;

    public bool HasKept => Find("Kept") is not null;

    public void Setup() => Find("Setup")?.Invoke(null, Flags, null, null, null);

    public ImmutableArray<string> Answers() => Call("Answers");

    public ImmutableArray<string> Kept() => HasKept ? Call("Kept") : [];

    public void Teardown() => Find("Teardown")?.Invoke(null, Flags, null, null, null);

    // The exceptions of scripts must reach the test report with their own stack traces.
    private const BindingFlags Flags = BindingFlags.DoNotWrapExceptions;

    private MethodInfo? Find(string name) => type.GetMethod(name, BindingFlags.Static | BindingFlags.Public);

    private ImmutableArray<string> Call(string name)
    {
        var method = Find(name) ?? throw new InvalidDataException($"The probe has no method '{name}'.");
        return [.. (IEnumerable<string>)method.Invoke(null, Flags, null, null, null)!];
    }
}
