using Xunit;

namespace Molt.Tests.Damage;

/// <summary>
/// <c>tests/Damage</c> breaks Molt on purpose, in each of its ways, and says which test notices: <c>tests/Damage/run</c>, by hand, for it takes hours. What it looks for in the
/// sources has to be there, or it would test nothing.
/// </summary>
public sealed class DamageTableTests
{
    public static TheoryData<string> Names => [.. Directory.GetFiles(Repository.PathOf("tests/Damage"), "*.damage").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void WhatIsReplacedIsInTheSourcesOnce(string name)
    {
        var lines = File.ReadAllLines(Repository.PathOf($"tests/Damage/{name}.damage"));
        var source = File.ReadAllText(Repository.PathOf(Value(lines, "file: ")));
        var (find, replace) = (Part(lines, "find"), Part(lines, "replace"));
        Assert.Equal(2, source.Split(find).Length);
        Assert.NotEqual(find, replace);
        Assert.NotEmpty(Value(lines, "tests: "));
    }

    [Fact]
    public void ThereAreAtLeastTwentyFive() => Assert.True(Names.Count >= 25);

    private static string Value(string[] lines, string key) => Assert.Single(lines, line => line.StartsWith(key, StringComparison.Ordinal))[key.Length..];

    private static string Part(string[] lines, string name) =>
        string.Join('\n', lines.SkipWhile(line => line != $"--- {name}").Skip(1).TakeWhile(line => !line.StartsWith("--- ", StringComparison.Ordinal)));
}
