public partial class Door
{
    public int Seed { get; }

    public static IEnumerable<int> Steps(int a)
    {
        for (var i = 0; i < 60; i++) yield return i + a;
    }

    public bool Fits(int[] what, int times, int last = 5) => last == 5;
}
