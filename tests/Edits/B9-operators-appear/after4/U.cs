namespace Game;

public static class U
{
    public static string Equal() => $"{Points.Of(1) == Points.Of(1)} {Points.Of(1) != Points.Of(1)} {Points.Of(1) == null}";

    public static string Tuples() => $"{(Points.Of(1), 2) == (Points.Of(1), 2)} {(1, (Points.Of(1), 3)) != (1, (Points.Of(1), 3))}";

    public static string Both() => Points.Of(1) && Points.Of(2) ? "both" : "not both";

    public static string Sum() => $"{Points.Of(1) - Points.Of(2)}";

    public static string Steps()
    {
        Point point = Points.Of(1);
        point++;
        ++point;
        return $"{point.X}";
    }

    public static string Grown()
    {
        Point point = Points.Of(1);
        point += Points.Of(5);
        return $"{point.X}";
    }
}
