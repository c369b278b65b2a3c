using Xunit;

namespace Molt.Tests.Edits;

/// <summary>The oracle: each case in one mode. A class for each mode, for classes run side by side.</summary>
public abstract class LiveEqualsColdTests(LiveMode mode)
{
    public static TheoryData<string> Cases => EditCases.Theory;

    [Theory, MemberData(nameof(Cases))]
    public async Task ACaseAnswersLiveAsItDoesCold(string name)
    {
        await using var run = new LiveRun(EditCases.Load(name), mode);
        await run.CheckAsync();
    }
}

/// <summary>As in a host without options.</summary>
public sealed class LiveEqualsColdPlainTests() : LiveEqualsColdTests(LiveMode.Plain);

/// <summary>With all that is loaded in a collectible context.</summary>
public sealed class LiveEqualsColdCollectibleTests() : LiveEqualsColdTests(LiveMode.Collectible);

/// <summary>With every method patched once before.</summary>
public sealed class LiveEqualsColdPatchedTests() : LiveEqualsColdTests(LiveMode.AllPatched);
