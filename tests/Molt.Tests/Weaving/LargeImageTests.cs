using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.CSharp;
using Molt.Model;
using Molt.Weaving;
using Xunit;

namespace Molt.Tests.Weaving;

/// <summary>The largest program at hand that is IL only: the C# compiler.</summary>
public class LargeImageTests
{
    [Fact]
    public void TheCSharpCompilerStillParsesWhenItIsWoven()
    {
        var woven = new Weaver().Weave(File.ReadAllBytes(typeof(CSharpSyntaxTree).Assembly.Location), default, MovedBases.None);
        var compiler = new AssemblyLoadContext("compiler").LoadFromStream(new MemoryStream(woven.Image));

        var parse = compiler.GetType("Microsoft.CodeAnalysis.CSharp.SyntaxFactory", true)!.GetMethods()
            .Single(method => method.Name == "ParseExpression");
        var tree = parse.Invoke(null, [.. parse.GetParameters().Select((parameter, index) => index == 0 ? "a + f(x => $\"{x}\")" : parameter.DefaultValue)])!;

        Assert.Same(compiler, tree.GetType().Assembly);
        Assert.Equal((int)SyntaxKind.AddExpression, tree.GetType().GetProperty("RawKind")!.GetValue(tree));
    }

    [Fact]
    public void EveryMethodOfMoltCompilesWhenItIsWoven()
    {
        var path = typeof(Weaver).Assembly.Location;
        var woven = new Weaver().Weave(File.ReadAllBytes(path), File.ReadAllBytes(Path.ChangeExtension(path, ".pdb")), MovedBases.None);
        var assembly = new AssemblyLoadContext("molt").LoadFromStream(new MemoryStream(woven.Image), new MemoryStream(woven.Pdb));

        var methods = assembly.GetTypes().Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetMembers(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic
                | BindingFlags.Instance | BindingFlags.Static)).OfType<MethodBase>()
            .Where(method => method.GetMethodBody() is not null && !method.ContainsGenericParameters).ToList();

        Assert.True(methods.Count > 100);
        foreach (var method in methods) RuntimeHelpers.PrepareMethod(method.MethodHandle);
    }
}
