namespace Game;

public class Orc
{
    private int rage = 8;

    public string Show() => $"rage {rage++}";
}
