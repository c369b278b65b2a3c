namespace Game;

public static class Report
{
    public static IEnumerable<string> Lines(int[] numbers, string[] names) =>
        from name in names
        join number in numbers on name.Length equals number into matches
        let count = matches.Count()
        select $"{name} {count}" into line
        where line.Length > 3
        select line.ToUpperInvariant();
}
