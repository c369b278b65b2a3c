namespace Game;

public class Machine
{
    public string Run(int power) => new Wheel(power).Turn();

    private sealed class Wheel(int power)
    {
        public string Turn() => $"{power} turns";
    }

    private static class Oil
    {
        public static int Level = 5;
    }
}
