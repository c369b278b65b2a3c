namespace Game;

public static class Weather
{
    public static string Today() => "sun";
}
