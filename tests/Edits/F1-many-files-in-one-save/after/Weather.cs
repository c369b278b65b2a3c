namespace Game;

public record Weather(string Sky = "rain")
{
    public string Today() => $"{Sky} today";
}
