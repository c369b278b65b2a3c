namespace Game;

public class Orc
{
    private int rage = 1;

    public string Roar() => $"roar {rage++} {Words.Loud("grr")}";
}
