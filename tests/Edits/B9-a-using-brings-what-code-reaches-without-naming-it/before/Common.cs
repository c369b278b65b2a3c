using System.Runtime.CompilerServices;

namespace Common;

public static class Reach
{
    public static IEnumerator<string> GetEnumerator(this Water water) => water.Drops.Select(drop => $"far{drop}").GetEnumerator();

    public static IAsyncEnumerator<string> GetAsyncEnumerator(this Water water) => Stream(water).GetAsyncEnumerator();

    public static void Deconstruct(this Water water, out string first, out string last) => (first, last) = ($"far{water.Drops[0]}", $"far{water.Drops[^1]}");

    public static TaskAwaiter<string> GetAwaiter(this Water water) => Task.FromResult("far").GetAwaiter();

    public static void Add(this Basket basket, int thing) => basket.Things.Add($"far{thing}");

    public static Water Where(this Water water, Func<int, bool> choice) => water;

    public static string Select(this Water water, Func<int, int> choice) => $"far{choice(water.Drops[0])}";

    public static ref int GetPinnableReference(this Water water) => ref water.Drops[0];

    private static async IAsyncEnumerable<string> Stream(Water water)
    {
        await Task.CompletedTask;
        yield return $"far{water.Drops.Length}";
    }

    extension(Water)
    {
        public static string operator +(Water water, int more) => $"far{more}";
    }
}
