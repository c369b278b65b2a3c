namespace Game;

public class Room
{
    private readonly List<Orc> orcs = [new Orc()];

    public int Total() => orcs.Sum(orc => orc.Attack());
}
