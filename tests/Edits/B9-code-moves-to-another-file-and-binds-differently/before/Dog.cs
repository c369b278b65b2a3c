using Left;

public class Dog : Animal
{
    public int Weight { get; set; } = 1;

    public string Says => Weight > 6 ? $"heavy {Weight}" : $"light {Weight}";

    public string Called() => Name("x");

    public string Greets() => "dog".Greet();
}
