using Right;

public partial class Dog : Animal
{
    public string Says => Weight > 6 ? $"heavy {Weight}" : $"light {Weight}";

    public string Called() => Name("x");

    public string Greets() => "dog".Greet();
}
