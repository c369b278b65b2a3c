using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Molt.Model;
using Molt.Runtime;
using Molt.Weaving;

namespace Molt.Tests.Weaving;

/// <summary>A source compiled, woven and loaded, whose slots a test fills by hand.</summary>
internal sealed class WovenScript
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance
        | BindingFlags.DeclaredOnly;

    private WovenScript(CompiledSource source, WovenImage woven)
    {
        Source = source;
        Woven = woven;
        Assembly = new AssemblyLoadContext("woven").LoadFromStream(new MemoryStream(woven.Image), new MemoryStream(woven.Pdb));
    }

    public CompiledSource Source { get; }

    public WovenImage Woven { get; }

    public Assembly Assembly { get; }

    public static WovenScript Of(string source, OutputKind kind = OutputKind.DynamicallyLinkedLibrary)
    {
        var compiled = CompiledSource.Of(source, kind);
        return new WovenScript(compiled, new Weaver().Weave(compiled.Image, compiled.Pdb, MovedBases.None));
    }

    public MethodInfo Method(string type, string name) => Assembly.GetType(type, true)!.GetMethod(name, Any)!;

    public object? Call(string type, string name, params object?[] arguments) => Method(type, name).Invoke(null, arguments);

    public FieldInfo? SlotOf(MethodBase method) => FieldOf(SlotNames.Holder, method, SlotNames.FieldOf);

    /// <summary>The field that says whether a method without type parameters is patched.</summary>
    public FieldInfo? VersionOf(MethodBase method) => FieldOf(SlotNames.Versions, method, SlotNames.VersionOf);

    /// <summary>Patches a method with a body out of the same source, which has a dummy first parameter.</summary>
    public void Patch(string type, string name, string bodyType, string bodyName) =>
        Patch(Method(type, name), Method(bodyType, bodyName));

    public void Patch(MethodBase method, MethodInfo body)
    {
        var slot = SlotOf(method)!;
        slot.SetValue(null, slot.FieldType == typeof(GenericSlot)
            ? new GenericSlot(body, body.DeclaringType!.GetGenericArguments().Length)
            : Delegate.CreateDelegate(slot.FieldType, null, body));
        VersionOf(method)?.SetValue(null, 1);
        foreach (var lane in LanesOn(method)) lane.SetValue(null, 1);
    }

    public void Unpatch(string type, string name)
    {
        var method = Method(type, name);
        if (VersionOf(method) is { } version) version.SetValue(null, 0);
        else SlotOf(method)!.SetValue(null, null);
        foreach (var lane in LanesOn(method)) lane.SetValue(null, 0);
    }

    /// <summary>The field that closes a method's fast lane; null where its body has one lane only.</summary>
    public FieldInfo? LaneOf(MethodBase method) => FieldOf(SlotNames.Lanes, method, SlotNames.LaneOf);

    /// <summary>The fields that close the fast lanes that call a method without asking.</summary>
    public IEnumerable<FieldInfo> LanesOn(MethodBase method) =>
        Woven.Relying.Where(pair => MetadataTokens.GetToken(pair.Key.Method) == method.MetadataToken).SelectMany(pair => pair.Value)
            .Select(caller => Assembly.GetType(SlotNames.Lanes, true)!.GetField(SlotNames.LaneOf(caller), Any)!);

    private FieldInfo? FieldOf(string holder, MethodBase method, Func<MethodDefinitionHandle, string> name) => Assembly.GetType(holder, true)!
        .GetField(name(MetadataTokens.MethodDefinitionHandle(method.MetadataToken & 0xFFFFFF)), Any);

    /// <summary>Every method that has IL, with those of the types that weaving added.</summary>
    public IEnumerable<MethodBase> Methods() =>
        Assembly.GetTypes().SelectMany(type => type.GetMembers(Any)).OfType<MethodBase>()
            .Where(method => method.GetMethodBody() is not null);
}
