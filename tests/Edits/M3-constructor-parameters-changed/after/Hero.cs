namespace Game;

public class Hero
{
    private readonly string title;

    public Hero(string name, double age, string rank = "knight") => title = $"{rank} {name} of {age:F1}";

    public override string ToString() => title;
}
