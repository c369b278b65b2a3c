namespace Game;

public class Hero
{
    public string Name { get; set; } = "Ann";
}
