namespace Game;

public class Clock
{
    public static Clock? Last { get; set; }

    // Looks at the very field that is being initialized, and at one after it.
    private readonly string seen = Last is { } last ? $"{last.seen?.Length ?? -1} {last.gear.Teeth}" : "nothing";

    private readonly Gear gear = new();

    public string Show() => $"tick {seen} {gear.Teeth} {gear.Spare}";

    private class Gear
    {
        public int Teeth { get; } = Count(4);

        public int Spare { get; init; } = 6;

        private static int Count(int value) => value;
    }
}
