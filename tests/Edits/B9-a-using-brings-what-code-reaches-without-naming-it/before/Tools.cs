using System.Runtime.CompilerServices;

namespace Tools;

public static class Reach
{
    public static IEnumerator<string> GetEnumerator(this Pond water) => water.Drops.Select(drop => $"near{drop}").GetEnumerator();

    public static IAsyncEnumerator<string> GetAsyncEnumerator(this Pond water) => Stream(water).GetAsyncEnumerator();

    public static void Deconstruct(this Pond water, out string first, out string last) => (first, last) = ($"near{water.Drops[0]}", $"near{water.Drops[^1]}");

    public static TaskAwaiter<string> GetAwaiter(this Pond water) => Task.FromResult("near").GetAwaiter();

    public static void Add(this Bag basket, int thing) => basket.Things.Add($"near{thing}");

    public static Pond Where(this Pond water, Func<int, bool> choice) => water;

    public static string Select(this Pond water, Func<int, int> choice) => $"near{choice(water.Drops[0])}";

    public static ref int GetPinnableReference(this Pond water) => ref water.Drops[2];

    private static async IAsyncEnumerable<string> Stream(Pond water)
    {
        await Task.CompletedTask;
        yield return $"near{water.Drops.Length}";
    }

    extension(Pond)
    {
        public static string operator +(Pond water, int more) => $"near{more}";
    }
}
