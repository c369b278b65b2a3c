namespace Game;

public class Orc(int level)
{
    public int Hit() => Rules.Damage(level);

    public Func<int> Later() => () => Rules.Damage(level + 1);

    public IEnumerable<int> Many()
    {
        yield return Rules.Damage(1);
        yield return Rules.Damage(2);
    }
}
