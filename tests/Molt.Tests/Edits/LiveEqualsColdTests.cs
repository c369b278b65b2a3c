using Xunit;

namespace Molt.Tests.Edits;

public sealed class LiveEqualsColdTests
{
    public static TheoryData<string> Cases => EditCases.Theory;

    [Theory, MemberData(nameof(Cases))]
    public Task ACaseAnswersLiveAsItDoesCold(string name) => CheckAsync(name, LiveMode.Plain);

    [Theory, MemberData(nameof(Cases))]
    public Task ACaseAnswersLiveAsItDoesColdInACollectibleContext(string name) => CheckAsync(name, LiveMode.Collectible);

    [Theory, MemberData(nameof(Cases))]
    public Task ACaseAnswersLiveAsItDoesColdWithEveryMethodPatched(string name) => CheckAsync(name, LiveMode.AllPatched);

    private static async Task CheckAsync(string name, LiveMode mode)
    {
        await using var run = new LiveRun(EditCases.Load(name), mode);
        await run.CheckAsync();
    }
}
