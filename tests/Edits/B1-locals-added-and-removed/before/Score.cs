namespace Game;

public static class Score
{
    public static string Total(int[] points)
    {
        int sum = 0;
        string unit = "points";
        foreach (int point in points) sum += point;
        return $"{sum} {unit}";
    }
}
