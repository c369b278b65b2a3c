namespace Game;

public static class Weather
{
    public static double Degrees(string place, double wind = 0.5) => place.Length + wind;
}
