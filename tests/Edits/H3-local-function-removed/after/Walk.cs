namespace Game;

public class Walk
{
    private int steps;

    public Func<int, string> Begin() => Rest;

    private string Rest(int hours) => $"rest {hours} after {steps} {Unit}";

    private static string Unit => "paces";
}
