namespace Molt.Xunit.Tests.Gating;

/// <summary>What the gate says of an edit is what the same tests say of the same sources in a program of their own.</summary>
public sealed class VerdictTests
{
    [Fact]
    public async Task ExtensionMethodsOfTestsMeanNothingToScripts()
    {
        await using var scripts = await GatedScripts.LoadAsync(
            ("Talk.cs", "public static class Speech { public static string Say(this object o) => \"object\"; } public static class Talk { public static string Run() => \"s\".Say(); }"),
            ("TalkTests.cs", """
                using Xunit;
                public static class TestSpeech { public static string Say(this string text) => "string"; }
                public class TalkTests { [Fact] public void ScriptsSayWhatTheySay() { Assert.Equal("object", Talk.Run()); Assert.Equal("string", "s".Say()); } }
                """));
        Assert.Equal("object", scripts.Call<string>("Talk.Run"));
    }

    [Fact]
    public async Task GlobalUsingsOfTestsMeanNothingToScripts()
    {
        await using var scripts = await GatedScripts.LoadAsync(
            ("Tags.cs", "namespace One { public static class Tags { public static string Tag(this object o) => \"one\"; } } namespace Two { public static class MoreTags { public static string Tag(this string o) => \"two\"; } }"),
            ("Use.cs", "using One; public static class Use { public static string Run() => \"s\".Tag(); }"),
            ("UsingsTests.cs", "global using Two; global using Xunit;"),
            ("UseTests.cs", "public class UseTests { [Fact] public void IsOne() => Assert.Equal(\"one\", Use.Run()); }"));
        Assert.Equal("one", scripts.Call<string>("Use.Run"));
    }

    [Theory]
    [InlineData("Max = 5", "Max = 6", "RulesTests.Constant")]
    [InlineData("count = 3", "count = 4", "RulesTests.Default")]
    public async Task ValuesThatAreCompiledIntoTestsAreReached(string old, string current, string failing)
    {
        const string Rules = "public static class Rules { public const int Max = 5; public static int Of(int count = 3) => count; }";
        await using var scripts = await GatedScripts.LoadAsync(
            ("Rules.cs", Rules),
            ("RulesTests.cs", "using Xunit; public class RulesTests { [Fact] public void Constant() => Assert.Equal(5, Rules.Max); [Fact] public void Default() => Assert.Equal(3, Rules.Of()); }"));
        var outcome = await scripts.EditAsync(("Rules.cs", Rules.Replace(old, current)));
        Assert.True(outcome.IsRed, outcome.ToString());
        Assert.StartsWith(failing, Assert.Single(outcome.Errors));
    }

    [Fact]
    public async Task WhatTestsLeaveInStaticsFailsNoLaterEdit()
    {
        const string Counter = "public static class Counter { public static int Count; public static int Next() => ++Count; }";
        await using var scripts = await GatedScripts.LoadAsync(
            ("Counter.cs", Counter),
            ("CounterTests.cs", "using Xunit; public class CounterTests { static int own; [Fact] public void CountsFromOne() => Assert.Equal(1, Counter.Next()); [Fact] public void Own() => Assert.Equal(1, ++own); }"));
        foreach (var body in (string[])["Count += 1", "Count = Count + 1", "++Count"])
        {
            var outcome = await scripts.EditAsync(("Counter.cs", Counter.Replace("++Count", body)));
            Assert.True(outcome.IsGreen, outcome.ToString());
        }
        var red = await scripts.EditAsync(("Counter.cs", Counter.Replace("++Count", "Count += 2")));
        Assert.Equal(["CounterTests.CountsFromOne failed: Assert.Equal() Failure: Values differ\nExpected: 1\nActual:   2"], red.Errors.Select(error => error.ReplaceLineEndings("\n")));
        Assert.Equal(1, scripts.Call<int>("Counter.Next"));
    }

    [Fact]
    public async Task WhatTestsLeaveInStaticsRaisesNoAlarm()
    {
        const string Orc = "public static class Orc { public static int Hit() => 1; }";
        await using var scripts = await GatedScripts.LoadAsync(
            options => options.Tests.RollBackOnAlarm = true,
            ("Orc.cs", Orc),
            ("Counter.cs", "public static class Counter { public static int Count; }"),
            ("CounterTests.cs", "using Xunit; public class CounterTests { [Fact] public void CountsFromOne() => Assert.Equal(1, ++Counter.Count); }"));
        for (var edit = 2; edit < 6; edit++)
        {
            var outcome = await scripts.EditAsync(("Orc.cs", Orc.Replace("=> 1", $"=> {edit}")));
            Assert.True(outcome.IsGreen, outcome.ToString());
            Assert.Contains("1 of 1, 0 failed", await scripts.OthersAsync());
            Assert.Equal(edit, scripts.Call<int>("Orc.Hit"));
        }
    }

    [Theory]
    [InlineData("public class OrcTests { {0} public void Hits() => Assert.Equal(6, Orc.Hit(3)); public static int Own => 1; }")]
    [InlineData("public static class Home { public class OrcTests { int power = 3; {0} public void Hits() { Func<int> hit = () => Orc.Hit(power); Assert.Equal(6, hit()); } } }")]
    public async Task AClassOfAScriptMayBecomeATestClassAndBack(string tests)
    {
        const string Orc = "using Xunit; public static class Orc { public static int Hit(int power) => power * 2; } ";
        await using var scripts = await GatedScripts.LoadAsync(("Orc.cs", Orc + tests.Replace("{0}", "")));
        for (var round = 0; round < 3; round++)
        {
            var becomes = await scripts.EditAsync(("Orc.cs", Orc + tests.Replace("{0}", "[Fact]")));
            Assert.True(becomes.IsGreen, becomes.ToString());
            Assert.Equal((1, 1), (becomes.Report!.Tests!.Found, becomes.Report.Tests.Run));
            var red = await scripts.EditAsync(("Orc.cs", Orc.Replace("power * 2", "power * 3") + tests.Replace("{0}", "[Fact]")));
            Assert.True(red.IsRed, red.ToString());
            var green = await scripts.EditAsync(("Orc.cs", Orc.Replace("power * 2", "power + power") + tests.Replace("{0}", "[Fact]")));
            Assert.True(green.IsGreen, green.ToString());
            var back = await scripts.EditAsync(("Orc.cs", Orc + tests.Replace("{0}", "")));
            Assert.True(back.IsGreen, back.ToString());
        }
    }

    [Theory]
    [InlineData("* 2", "* 3", "TextTests.Property")]
    [InlineData("text + n", "text + text", "TextTests.Method")]
    [InlineData("a => a", "a => a.Trim()", "TextTests.Operator")]
    public async Task MembersOfExtensionBlocksAreReached(string old, string current, string failing)
    {
        const string Text = "public static class Text { extension(string text) { public int Twice => text.Length * 2; public string Plus(int n) => text + n; public static string operator -(string a, int b) => Of(a => a)(a); } static Func<string, string> Of(Func<string, string> f) => f; }";
        await using var scripts = await GatedScripts.LoadAsync(
            ("Text.cs", Text),
            ("TextTests.cs", "using Xunit; public class TextTests { [Fact] public void Property() => Assert.Equal(4, \"ab\".Twice); [Fact] public void Method() => Assert.Equal(\"a1\", \"a\".Plus(1)); [Fact] public void Operator() => Assert.Equal(\" a\", \" a\" - 1); }"));
        Assert.Contains(old, Text, StringComparison.Ordinal);
        var outcome = await scripts.EditAsync(("Text.cs", Text.Replace(old, current)));
        Assert.True(outcome.IsRed, outcome.ToString());
        Assert.StartsWith(failing, Assert.Single(outcome.Errors));
    }
}
