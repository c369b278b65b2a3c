namespace Game;

public class Orc
{
    private int rage = 1;

    public string Roar() => $"ROAR {rage++} {Words.Loud("grr")}";
}
