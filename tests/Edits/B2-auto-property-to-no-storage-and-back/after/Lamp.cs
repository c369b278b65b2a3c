namespace Game;

public class Lamp
{
    public int Oil { get => 100; set { } }
}
