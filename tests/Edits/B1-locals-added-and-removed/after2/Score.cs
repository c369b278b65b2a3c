namespace Game;

public static class Score
{
    public static string Total(int[] points)
    {
        Dictionary<int, string> names = new() { [1] = "one", [2] = "two" };
        var unit = 'p';
        long sum = 1;
        for (byte i = 0; i < points.Length; i++) sum *= points[i];
        return names.TryGetValue((int)sum % 5, out var name) ? $"{name}{unit}" : $"{sum}{unit}";
    }
}
