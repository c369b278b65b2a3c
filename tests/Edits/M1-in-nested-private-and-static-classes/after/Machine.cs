namespace Game;

public class Machine
{
    public string Run(int power)
    {
        var wheel = new Wheel(power);
        return $"{wheel.Turn()} {wheel.Speed} {Oil.Show()}";
    }

    private sealed class Wheel(int power)
    {
        public string Turn() => $"{Slow(power)} turns";

        public int Speed => power * Gear.Ratio();

        private static int Slow(int power) => power - 1;

        private static class Gear
        {
            public static int Ratio() => 4;
        }
    }

    private static class Oil
    {
        public static int Level = 5;

        public static string Show() => $"oil {Level}";
    }
}
