using Game;

public static class Probe
{
    private static User<int> number = null!;
    private static User<string> word = null!;

    public static void Setup()
    {
        number = new User<int>(4);
        word = new User<string>("w");
    }

    public static IEnumerable<string> Kept() => [number.Use(), word.Use()];

    public static IEnumerable<string> Answers() => [new User<int>(5).Use(), new User<DayOfWeek>(DayOfWeek.Friday).Use()];
}
