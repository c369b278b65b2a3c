namespace Game;

public static class Weather
{
    private static string Sky => "rain";

    public static string Today() => $"{Sky} today";
}
