namespace Game;

public static class Trip
{
    public static string Show() => "nowhere";
}
