using System.Globalization;
using System.Reflection;
using Molt.Applying;
using Molt.Model;
using Xunit;

namespace Molt.Tests.Applying;

/// <summary>What calls the new code while it is being committed finds what that needs: the order of the stores is all that sees to it.</summary>
public class PreparedPatchTests
{
    private readonly List<string> stores = [];

    [Fact]
    public void NothingIsLiveBeforeWhatItCallsBySlot()
    {
        PreparedSlot[] slots =
        [
            Slot("caller"),
            Slot("called") with { ComesFirst = true },
            Slot("initializer") with { ComesFirst = true, IsFirstAccess = true },
            Slot("other caller"),
            Slot("other called") with { ComesFirst = true },
        ];

        new PreparedPatch(new World(isCollectible: true), new LoadablePatch(Edit: 7), slots, []).Commit();

        Assert.Equal(
            [
                "initializer = new", "version of initializer = 7",
                "called = new", "version of called = 7", "other called = new", "version of other called = 7",
                "caller = new", "other caller = new", "version of caller = 7", "version of other caller = 7",
                "lane on caller = 1", "lane on called = 1", "lane on initializer = 1", "lane on other caller = 1", "lane on other called = 1",
            ],
            stores);
    }

    private PreparedSlot Slot(string name) => new(new NotedField(name, stores), "new", new NotedField($"version of {name}", stores), [new NotedField($"lane on {name}", stores)]);

    /// <summary>A static field that notes what is stored in it.</summary>
    private sealed class NotedField(string name, List<string> stores) : FieldInfo
    {
        public override string Name => name;

        public override Type FieldType => typeof(object);

        public override FieldAttributes Attributes => FieldAttributes.Static;

        public override Type? DeclaringType => null;

        public override Type? ReflectedType => null;

        public override RuntimeFieldHandle FieldHandle => throw new NotSupportedException();

        public override void SetValue(object? obj, object? value, BindingFlags invokeAttr, Binder? binder, CultureInfo? culture) => stores.Add($"{name} = {value}");

        public override object? GetValue(object? obj) => null;

        public override object[] GetCustomAttributes(bool inherit) => [];

        public override object[] GetCustomAttributes(Type attributeType, bool inherit) => [];

        public override bool IsDefined(Type attributeType, bool inherit) => false;
    }
}
