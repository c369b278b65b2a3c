namespace Molt.Tests.Edits;

/// <summary>One save of a case.</summary>
/// <param name="Name">The step's folder: <c>before</c>, <c>after</c>, <c>after2</c>...</param>
/// <param name="Disk">What the directory holds after the save.</param>
/// <param name="Effective">What must be live after it: <paramref name="Disk"/>, but for what is refused or held back.</param>
/// <param name="Expected">The step's section of <c>expect.txt</c>.</param>
internal sealed record EditStep(string Name, Sources Disk, Sources Effective, Expectation Expected)
{
    public static EditStep After(EditStep? previous, string name, Sources disk, Expectation expected)
    {
        var live = previous?.Effective ?? Sources.None;
        var effective = expected.Refused is null ? disk.HoldingBack(expected.Held, live) : live;
        return new EditStep(name, disk, effective, expected);
    }
}
