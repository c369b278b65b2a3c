namespace Game;

public static class Plan
{
    public static string Next(int day)
    {
        string Rest() => "rest";
        string Work(int hours) => $"work {hours}";
        return day % 7 == 0 ? Rest() : Work(8);
    }
}
