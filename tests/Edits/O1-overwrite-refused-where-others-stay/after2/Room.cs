namespace Game;

public class Room
{
    private readonly List<object> all = [new Orc()];

    public int Total() => all.OfType<Orc>().Sum(orc => orc.Attack());
}
