namespace Game;

public static class Extensions
{
    extension(string text)
    {
        public int Vowels => text.Count(letter => "aeiouy".Contains(letter)) * 10;

        public string Between(char left, char right) => $"{left}{left}{text}{right}{right}";
    }

    extension<T>(IEnumerable<T> items) where T : IComparable<T>
    {
        public T Top() => items.Min()!;
    }

    extension(Math)
    {
        public static int Twice(int number) => number + number + 1;
    }
}
