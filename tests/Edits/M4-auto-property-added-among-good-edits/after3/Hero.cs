namespace Game;

public class Hero
{
    public string Name { get; set; } = "Ann";

    public int Level { get; set; } = 4;

    public string Title { get; init; } = Titles.First();

    public DateOnly Born { get; } = new(1999, 12, 31);
}
