namespace Game;

public struct Distance
{
    private double metres;

    public static implicit operator Distance(double metres) => new() { metres = metres };

    public static explicit operator int(Distance distance) => (int)distance.metres;

    public static implicit operator string(Distance distance) => $"{distance.metres} m";
}
