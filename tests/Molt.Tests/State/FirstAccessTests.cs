using Molt.Applying;
using Molt.Tests.Pipeline;
using Xunit;

namespace Molt.Tests.State;

/// <summary>
/// What runs at the first access to an object after an edit does so once. So an edit publishes it before all else: a thread that comes by in the middle of the commit
/// would run what the edit before had, and nobody the edit's own ever after.
/// </summary>
public sealed class FirstAccessTests
{
    [Fact]
    public async Task InitializersAndUpgradeMethodsArePublishedBeforeWhatAsksForThem()
    {
        var journal = new PatchJournal();
        await using var scripts = new LiveScripts(watch: false, journal: journal);
        scripts.Save("A.cs", Source("", 1));
        await scripts.LoadAsync();
        await scripts.EditAsync(("A.cs", Source("private readonly int late = 2;", 2)));
        await scripts.EditAsync(("A.cs", Source("", 3)));
        await scripts.EditAsync(("A.cs", Source("private readonly int late = 4;", 4)));
        var published = journal.Patches[^1].Published;
        Assert.True(Assert.Single(published, body => body.Name.Contains("Upgraded", StringComparison.Ordinal)).IsFirstAccess);
        Assert.Equal(3, published.Count(body => body.IsFirstAccess)); // besides, the initializer of the field, and what calls the method
        Assert.Contains(published, body => body is { IsFirstAccess: false, ComesFirst: true });
    }

    private static string Source(string member, int number) => $$"""
        public class Thing
        {
            {{member}}
            public override string ToString() => "{{number}}";
            [Molt.Upgrade] private void Upgraded(Molt.OldState old) => System.Console.Write({{number}});
        }
        """;
}
