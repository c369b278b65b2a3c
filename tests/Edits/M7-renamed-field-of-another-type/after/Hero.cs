namespace Game;

public class Hero
{
    [Molt.WasNamed("hp")]
    private long health = 11;

    public string Show() => $"{health}";
}
