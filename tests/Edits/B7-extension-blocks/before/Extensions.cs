namespace Game;

public static class Extensions
{
    extension(string text)
    {
        public int Vowels => text.Count(letter => "aeiou".Contains(letter));

        public string Between(char left, char right) => $"{left}{text}{right}";
    }

    extension<T>(IEnumerable<T> items) where T : IComparable<T>
    {
        public T Top() => items.Max()!;
    }

    extension(Math)
    {
        public static int Twice(int number) => number * 2;
    }
}
