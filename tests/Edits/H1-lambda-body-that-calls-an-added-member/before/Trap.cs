namespace Game;

public class Trap(int depth)
{
    public Func<string, string> Arm(int count)
    {
        return who => $"{who} falls {depth} {count}";
    }
}
