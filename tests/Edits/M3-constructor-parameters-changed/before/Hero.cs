namespace Game;

public class Hero
{
    private readonly string title;

    public Hero(string name, int age) => title = $"{name}, {age}";

    public override string ToString() => title;
}
