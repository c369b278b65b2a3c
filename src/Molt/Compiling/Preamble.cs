using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Molt.Compiling;

/// <summary>The source that every compilation of scripts has besides the scripts.</summary>
internal static class Preamble
{
    public const string Path = "Molt.Preamble.g.cs";

    // The implicit usings of Microsoft.NET.Sdk for C#.
    private const string ImplicitUsings = """
        global using global::System;
        global using global::System.Collections.Generic;
        global using global::System.IO;
        global using global::System.Linq;
        global using global::System.Net.Http;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;

        """;

    // Only a Debug compilation records the maps that deltas are emitted by. This attribute lets the JIT compiler optimize
    // such code fully; the compiler adds none of its own when there is one in source.
    private const string Attributes = """
        [assembly: global::System.Diagnostics.Debuggable(global::System.Diagnostics.DebuggableAttribute.DebuggingModes.IgnoreSymbolStoreSequencePoints)]
        [assembly: global::System.Runtime.Versioning.TargetFramework(".NETCoreApp,Version=v10.0")]

        """;

    // The emitter marks each type that replaces another one with the framework's attribute of this name. Of a generic type Roslyn 5.12 names a type parameter there,
    // and overflows the stack over its name. One without the constructor that it looks for is left out.
    private const string NoOriginalType = """
        namespace System.Runtime.CompilerServices
        {
            internal abstract class MetadataUpdateOriginalTypeAttribute;
        }
        """;

    public static SyntaxTree Parse(CSharpParseOptions options, bool implicitUsings) =>
        CSharpSyntaxTree.ParseText((implicitUsings ? ImplicitUsings : "") + Attributes + NoOriginalType, options, Path, Encoding.UTF8);
}
