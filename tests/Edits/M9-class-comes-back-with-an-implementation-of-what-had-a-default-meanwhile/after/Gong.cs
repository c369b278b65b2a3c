namespace Game;

public class Gong : IBell
{
    string IBell.Ring(int times) => $"gong {times}";
}
