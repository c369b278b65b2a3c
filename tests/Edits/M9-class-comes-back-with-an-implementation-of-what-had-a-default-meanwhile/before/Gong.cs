namespace Game;

public class Gong : IBell
{
}
