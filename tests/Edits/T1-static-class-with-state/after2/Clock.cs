namespace Game;

public static class Clock
{
    public static string Now() => Calendar.Next();
}

public static class Calendar
{
    private static readonly string[] seasons = ["spring", "summer"];
    private static int day = Start();

    static Calendar() => day += 5;

    public static string Next() => $"day {day} {seasons.Length}";

    private static int Start() => 10;
}
