namespace Game;

public class Orc
{
    private int rage = 5;

    public string Show() => $"rage {rage++}";
}
