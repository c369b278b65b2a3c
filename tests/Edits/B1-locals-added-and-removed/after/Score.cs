namespace Game;

public static class Score
{
    public static string Total(int[] points)
    {
        double weight = 1.5;
        (int Low, int High) range = (int.MaxValue, int.MinValue);
        double sum = 0;
        foreach (int point in points)
        {
            sum += point * weight;
            range = (Math.Min(range.Low, point), Math.Max(range.High, point));
        }
        return $"{sum} of {range}";
    }
}
