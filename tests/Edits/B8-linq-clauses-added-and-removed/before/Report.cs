namespace Game;

public static class Report
{
    public static IEnumerable<string> Lines(int[] numbers, string[] names) =>
        from number in numbers
        select $"{number}";
}
