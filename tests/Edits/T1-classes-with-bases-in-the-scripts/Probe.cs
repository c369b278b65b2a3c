using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => Zoo.All().Select(animal => $"{animal.Speak()}; {animal.Walk()}");
}
