using Left;

public partial class Dog
{
    public string Greets() => "dog".Greet();
}
