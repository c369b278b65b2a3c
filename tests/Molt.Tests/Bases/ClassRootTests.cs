using System.Reflection;
using Molt.Linking.Bases;
using Molt.Linking.Signatures;
using Xunit;

namespace Molt.Tests.Bases;

public class ClassRootTests
{
    private const string Source = """
        using System.Collections.ObjectModel;

        public class Plain;
        public class Rows<T> : List<T[]>;
        public class Numbers : Rows<int>;
        public class Problem : Exception { public sealed override string ToString() => ""; }
        public class Names : Collection<string>;
        public class Log : StringWriter { public Func<int> Count(int count) => () => count; }
        public static class Nothing;
        public struct Point { public int X; }
        [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Sequential)]
        public class Native { public int X; }
        public interface IThing;
        """;

    private const BindingFlags Instance = BindingFlags.Public | BindingFlags.Instance;

    private const string ToStringKey = "ToString`0():String";

    private static readonly TypeIdentity Object = Core("System", "Object");

    private readonly LoadedSource source = LoadedSource.Of(Source);

    [Theory]
    [InlineData("Plain", "[Molt.Scripts.Bases0]System.Object")]
    [InlineData("Rows`1", "[Molt.Scripts.Bases0]System.Collections.Generic.List`1<!0[]>")]
    [InlineData("Numbers", "[Molt.Scripts.Bases0]System.Collections.Generic.List`1<Int32[]>")]
    [InlineData("Problem", "[Molt.Scripts.Bases0]System.Exception")]
    [InlineData("Names", "[Molt.Scripts.Bases0]System.Collections.ObjectModel.Collection`1<String>")]
    public void TheRootOfAClassIsClosedOverItsTypeParameters(string type, string root)
    {
        var found = Root(type);
        Assert.Equal(root, found.Type.ToString());
        Assert.Equal($"{root}::ExtraState:Object", $"{found.ExtraState.Parent}::{found.ExtraState.Key}");
    }

    [Theory]
    [InlineData("Nothing")]
    [InlineData("Point")]
    [InlineData("Native")]
    [InlineData("IThing")]
    public void TypesWithoutRoomHaveNoRoot(string type) => Assert.Null(source.Placements.RootOf(LoadedSource.Script(type)));

    [Fact]
    public void ClosuresHaveRoomAndNothingToOverride()
    {
        var closure = new TypeIdentity(null, "", "<>c__DisplayClass0_0", LoadedSource.Script("Log"));
        var root = source.Placements.RootOf(closure);
        Assert.Equal("[Molt.Runtime]Molt.Runtime.LiveObject", root?.Type.ToString());
        Assert.Null(root!.Stub(Object, ToStringKey));
    }

    [Fact]
    public void AStubIsFoundByEachDeclarationThatItOverrides()
    {
        Assert.Equal(ToStringKey, Root("Plain").Stub(Object, ToStringKey)?.Key);
        Assert.Equal(ToStringKey, Root("Problem").Stub(Object, ToStringKey)?.Key);
        Assert.Equal(ToStringKey, Root("Problem").Stub(Core("System", "Exception"), ToStringKey)?.Key);
        var insert = Root("Names").Stub(Core("System.Collections.ObjectModel", "Collection`1"), "InsertItem`0(Int32,!0):Void");
        Assert.Equal("[Molt.Scripts.Bases0]System.Collections.ObjectModel.Collection`1<String>", insert?.Parent.ToString());
    }

    [Fact]
    public void WhatIsAbstractOrSealedOrNotVirtualHasNoStub()
    {
        Assert.Null(Root("Names").Stub(Core("System.Collections.ObjectModel", "Collection`1"), "Add`0(!0):Void"));
        Assert.Null(Root("Plain").Stub(Object, "GetType`0():[System.Private.CoreLib]System.Type"));
        Assert.Equal("Finalize$late", Root("Plain").Stub(Object, "Finalize`0():Void")?.Name);
    }

    [Fact]
    public void WhatIsPutIntoAStubsSlotIsCalledByTheFrameworkUntilItIsTakenOut()
    {
        var stub = Root("Log").Stub(Core("System.IO", "TextWriter"), "WriteLine`0(String):Void");
        var (slot, version) = (source.SlotOf(stub!), source.VersionOf(stub!));
        var log = (TextWriter)Activator.CreateInstance(source.Type("Log"))!;
        slot.SetValue(null, Delegate.CreateDelegate(slot.FieldType, null, typeof(ClassRootTests).GetMethod(nameof(Louder), BindingFlags.Static | BindingFlags.NonPublic)!));
        version.SetValue(null, 1);
        TextWriter.Synchronized(log).WriteLine("a");
        version.SetValue(null, 0);
        TextWriter.Synchronized(log).WriteLine("b");
        Assert.Equal($"A!b{log.NewLine}", log.ToString());
    }

    private static void Louder(object? unused, TextWriter receiver, string text) => receiver.Write($"{text.ToUpperInvariant()}!");

    [Fact]
    public void NeitherStackTracesNorMembersShowTheClassBetween()
    {
        var type = source.Type("Plain");
        Assert.Equal("System.Object", type.BaseType!.FullName);
        Assert.Empty(type.GetFields());
        Assert.Equal(typeof(object).GetMethods(Instance).Select(method => method.Name).Order(), type.GetMethods(Instance).Select(method => method.Name).Order());
        Assert.True(type.BaseType.IsDefined(typeof(System.Diagnostics.StackTraceHiddenAttribute), inherit: false));
    }

    private static TypeIdentity Core(string space, string name) => new("System.Private.CoreLib", space, name, null);

    private ClassRoot Root(string type) => source.Placements.RootOf(LoadedSource.Script(type))!;
}
