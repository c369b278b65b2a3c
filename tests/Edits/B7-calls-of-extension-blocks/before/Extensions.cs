namespace Game;

public static class Extensions
{
    extension<T>(IEnumerable<T> items) where T : IComparable<T>
    {
        public T Top() => items.Max()!;
    }

    extension(string text)
    {
        public int Size => text.Length;
    }
}
