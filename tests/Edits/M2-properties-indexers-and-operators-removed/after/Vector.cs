namespace Game;

public class Vector(int x, int y)
{
    public string Show() => $"{x}/{y}";
}
