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

    public static SyntaxTree Parse(CSharpParseOptions options, bool implicitUsings) =>
        CSharpSyntaxTree.ParseText((implicitUsings ? ImplicitUsings : "") + Attributes, options, Path, Encoding.UTF8);
}
