using System.Runtime.CompilerServices;

namespace Game;

public static class Extensions
{
    public static readonly int[] Numbers = [1, 2];

    public static void Deconstruct(this Thing thing, out string a, out int b) => (a, b) = ("extension", 1);

    public static IEnumerator<int> GetEnumerator(this Thing thing) => Enumerable.Range(0, 1).GetEnumerator();

    public static TaskAwaiter<int> GetAwaiter(this Thing thing) => Task.FromResult(1).GetAwaiter();

    public static string Select(this Thing thing, Func<int, int> select) => $"extension {select(1)}";

    public static ref int GetPinnableReference(this Thing thing) => ref Numbers[0];

    public static string Say(this Thing thing, string text) => $"extension {text}";

    public static void Add(this Bag bag, int one) => bag.Text += $"extension {one} ";
}
