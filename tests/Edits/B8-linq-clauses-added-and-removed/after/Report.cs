namespace Game;

public static class Report
{
    public static IEnumerable<string> Lines(int[] numbers, string[] names) =>
        from number in numbers
        let square = number * number
        from name in names
        where name.Length < square
        join other in numbers on name.Length equals other
        orderby name, square descending
        select $"{name}{square}{other}";
}
