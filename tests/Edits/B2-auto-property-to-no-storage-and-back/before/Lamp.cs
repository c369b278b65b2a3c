namespace Game;

public class Lamp
{
    public int Oil { get; set; } = 3;
}
