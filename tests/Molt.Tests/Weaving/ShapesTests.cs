using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Molt.Model;
using Molt.Weaving;
using Xunit;

namespace Molt.Tests.Weaving;

public class ShapesTests
{
    private static readonly WovenScript script = WovenScript.Of(Shapes.Source);

    [Fact]
    public void WovenCodeAnswersAsItDidBefore()
    {
        var expected = PlainAnswers();

        var answers = (List<string>)script.Call("Shapes", "Run")!;

        Assert.True(expected.Count > 70);
        Assert.Equal(expected, answers);
    }

    [Fact]
    public void AProgramWhoseMethodsAreAllPatchedAnswersThroughItsSlots()
    {
        var patched = WovenScript.Of(Shapes.Source);
        var expected = PlainAnswers();
        var before = Detours.Taken;

        var installed = new Detours(patched).Install();
        var answers = (List<string>)patched.Call("Shapes", "Run")!;

        Assert.Equal(expected, answers);
        Assert.True(installed > 150);
        Assert.True(Detours.Taken - before > installed);
    }

    [Fact]
    public void EveryMethodWithoutTypeParametersCompiles()
    {
        var methods = script.Methods().Where(method => !method.ContainsGenericParameters && !HasVariableArguments(method)).ToList();

        foreach (var method in methods) RuntimeHelpers.PrepareMethod(method.MethodHandle);

        Assert.True(methods.Count > 150);
    }

    [Fact]
    public void EveryMethodThatCanBeEditedHasASlotAndCodeThatReadsIt()
    {
        var without = script.Methods().Where(method => script.SlotOf(method) is null)
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}").ToList();

        Assert.All(script.Methods().Where(method => script.SlotOf(method) is not null), ReadsItsSlot);
        Assert.Contains("Shapes.Argument", without);
        Assert.All(without, name => Assert.Matches(@"^(<Molt>Detours\.Detour\d+|<Molt>Twins\..*|<>c.*\.\.ctor|<\w+>d__\d+(`\d)?\.\.ctor|<.+>d(__\d+)?(`\d)?\$first\.\w+|<>f__Anonymous.*|<>z__.*|<Priv.*|<>y__.*|Shapes\.Argument)$", name));
    }

    [Fact]
    public void ClassesHaveRoomForLaterFieldsExceptWhereNothingCanBeAdded()
    {
        Assert.Equal(typeof(Molt.Runtime.LiveObject), Base("Word"));
        Assert.Equal(typeof(Molt.Runtime.LiveObject), Base("Person"));
        Assert.Equal(typeof(Molt.Runtime.LiveObject), Base("Box`1"));
        Assert.Equal(typeof(object), Base("Shapes"));
        Assert.Equal(typeof(object), Base("Layout"));
        Assert.Equal(typeof(ValueType), Base("Point"));
    }

    [Fact]
    public void StaticReadOnlyFieldsCanBeSetLater()
    {
        var fields = script.Assembly.GetType("Shapes", true)!.GetFields(BindingFlags.Static | BindingFlags.NonPublic);

        Assert.DoesNotContain(fields, field => field.IsInitOnly);
    }

    [Fact]
    public void OnlyMethodsThatCannotThrowAreMarkedForInlining()
    {
        var marked = script.Methods().Where(method => (method.MethodImplementationFlags & MethodImplAttributes.AggressiveInlining) != 0)
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}").ToList();

        Assert.Contains("Money.get_Cents", marked);
        Assert.Contains("Shapes.Add", marked);
        Assert.DoesNotContain("Shapes.Recursive", marked);
        Assert.DoesNotContain("Shapes.First", marked);
        Assert.DoesNotContain("Partial.Half", marked);
    }

    [Fact]
    public void OnlyMethodsThatDoNotReturnAreKeptFromBeingInlined()
    {
        var woven = WovenScript.Of("""
            using System.Runtime.CompilerServices;
            public static class A
            {
                public static void Throw() => throw new InvalidOperationException();
                public static int Generic<T>(T value) => throw new InvalidOperationException($"{value}");
                public static void Perhaps(int n) { if (n > 0) throw new InvalidOperationException(); }
                [MethodImpl(MethodImplOptions.NoInlining)] public static int Asked() => 1;
                [MethodImpl(MethodImplOptions.AggressiveInlining)] public static int Wanted() => 1;
            }
            """);
        var kept = woven.Methods().Where(method => method.DeclaringType!.Name == "A" && (method.MethodImplementationFlags & MethodImplAttributes.NoInlining) != 0);

        Assert.Equal(["Asked", "Generic", "Throw"], kept.Select(method => method.Name).Order());
    }

    [Fact]
    public void TheSameSourceWeavesToTheSameBytes()
    {
        var again = new Weaver().Weave(script.Source.Image, script.Source.Pdb, MovedBases.None);

        Assert.Equal(script.Woven.Image, again.Image);
        Assert.Equal(script.Woven.Pdb, again.Pdb);
    }

    [Fact]
    public void TopLevelStatementsAreWovenAndStillTheEntryPoint()
    {
        var program = WovenScript.Of("""
            Log.Add(Double(args.Length));
            await Task.Yield();
            return 3;
            int Double(int n) => 2 * n;
            public static class Log { public static List<int> All = []; public static void Add(int n) => All.Add(n); }
            """, OutputKind.ConsoleApplication);

        Assert.Equal(3, program.Assembly.EntryPoint!.Invoke(null, [new string[] { "a", "b" }]));
        Assert.Equal([4], (List<int>)program.Assembly.GetType("Log", true)!.GetField("All")!.GetValue(null)!);
        Assert.NotNull(program.SlotOf(program.Method("Program", "<Main>$")));
    }

    // The runtime has these on Windows only.
    private static bool HasVariableArguments(MethodBase method) => (method.CallingConvention & CallingConventions.VarArgs) != 0;

    private static List<string> PlainAnswers()
    {
        var plain = new AssemblyLoadContext("plain").LoadFromStream(new MemoryStream(script.Source.Image));
        return (List<string>)plain.GetType("Shapes", true)!.GetMethod("Run")!.Invoke(null, null)!;
    }

    private static Type? Base(string type) => script.Assembly.GetType(type, true)!.BaseType;

    private static void ReadsItsSlot(MethodBase method)
    {
        var il = method.GetMethodBody()!.GetILAsByteArray()!;
        Assert.Equal([0xFE, 0x13, 0x7E], il[..3]);
        Assert.Equal((script.VersionOf(method) ?? script.SlotOf(method)!).MetadataToken, BitConverter.ToInt32(il, 3));
    }
}
