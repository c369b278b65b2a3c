namespace Game;

public class Orc
{
    private int rage = 3;

    public string Show() => $"orc with rage {rage++}";
}
