namespace Game;

public class Orc
{
    private int rage = 2;

    public string Show() => $"rage {rage++}";
}
