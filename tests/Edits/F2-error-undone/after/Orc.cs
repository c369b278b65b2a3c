namespace Game;

public class Orc
{
    public string Roar() => roar;
}
