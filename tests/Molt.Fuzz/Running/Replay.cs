
namespace Molt.Fuzz.Running;

/// <summary>Goes through recorded versions.</summary>
internal static class Replay
{
    /// <summary>The failure of the versions in a row, or null; null, too, when one does not compile.</summary>
    public static async Task<Failure?> RunAsync(IReadOnlyList<Version> versions, LiveMode mode, bool isLogged = false)
    {
        var images = new List<byte[]>();
        foreach (var version in versions)
        {
            if (ColdProgram.Compile(version.Files).Image is not { } image) return null;
            images.Add(image);
        }
        await using var live = new LiveProgram(mode, new Tally(), isLogged);
        for (var index = 0; index < versions.Count; index++)
        {
            if (await live.TakeAsync(versions[index], images[index]) is { } failure) return failure;
            if (!live.WasApplied && live.Live is { } before && await live.BackAsync(ColdProgram.Compile(before.Files).Image!) is { } worse) return worse;
        }
        return null;
    }
}
