using Game;

public static class Probe
{
    private static List<Animal> held = null!;

    public static void Setup() => held = [new Puppy(), new Worm()];

    public static IEnumerable<string> Kept() => held.Select(animal => animal.Twice());

    public static IEnumerable<string> Answers()
    {
        Animal[] animals = [new Dog(), new Puppy(), new Worm()];
        return animals.Select(animal => $"{animal.Speak()} {((IVoice)animal).Speak()} {animal.Twice()} {animal.CountLegs()}");
    }
}
