namespace Game;

public class Hero
{
    public string Name { get; set; } = "Ann";

    public int Level { get; set; } = 4;
}
