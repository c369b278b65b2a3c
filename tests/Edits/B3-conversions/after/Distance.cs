namespace Game;

public struct Distance
{
    private double metres;

    public static implicit operator Distance(double metres) => new() { metres = Math.Abs(metres) };

    public static explicit operator int(Distance distance) => (int)Math.Round(distance.metres);

    public static implicit operator string(Distance distance) => $"{distance.metres / 1000} km";
}
