using System.Reflection;
using System.Reflection.Metadata;
using System.Security.Cryptography;
using System.Text;
using Molt.Applying;
using Molt.Compiling;
using Molt.Linking;
using Molt.Linking.Signatures;
using Molt.Model;
using Molt.Pipeline;
using Xunit;

namespace Molt.Tests.Bases;

/// <summary>One script loaded as the first generation, and what the linker knows of it.</summary>
internal sealed class LoadedSource
{
    private readonly Generation generation;

    private LoadedSource(Generation generation) => this.generation = generation;

    public Placements Placements => generation.Placements;

    public static LoadedSource Of(string source)
    {
        var compiler = new Compiler(HostReferences.Collect([], []), implicitUsings: true);
        var file = new SourceFile("/scripts/Script.cs", "/scripts", "", source, [.. SHA256.HashData(Encoding.UTF8.GetBytes(source))]);
        var time = TimeProvider.System;
        var (pipeline, clock) = (new EditPipeline(compiler, isCollectible: false), new EditClock(time, time.GetTimestamp()));
        var attempt = pipeline.Prepare(pipeline.Try(null, [new(file.Path, file)], clock, () => { }), clock);
        Assert.True(attempt.Next is not null, string.Join('\n', attempt.Diagnostics));
        return new(attempt.Next);
    }

    public static TypeIdentity Script(string name) => new(null, "", name, null);

    public Type Type(string name) => generation.World.Context.Find(ScriptAssemblyNames.First)!.GetType(name, throwOnError: true)!;

    /// <summary>The slot of a stub.</summary>
    public FieldInfo SlotOf(MethodReference stub) => FieldOf(SlotNames.Holder, stub, SlotNames.FieldOf);

    /// <summary>The field that says whether a stub is patched.</summary>
    public FieldInfo VersionOf(MethodReference stub) => FieldOf(SlotNames.Versions, stub, SlotNames.VersionOf);

    private FieldInfo FieldOf(string holder, MethodReference stub, Func<MethodDefinitionHandle, string> name)
    {
        var (image, type) = Placements.Home(stub.Parent.Definition!);
        var method = (MethodDefinitionHandle)image.FindMember(type, stub.Key);
        Assert.False(method.IsNil);
        return generation.World.Context.Find(image.AssemblyName)!.GetType(holder, throwOnError: true)!
            .GetField(name(method), BindingFlags.Static | BindingFlags.NonPublic)!;
    }
}
