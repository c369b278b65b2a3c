namespace Game;

public class Forge
{
    public static Func<string> Make(int heat, string metal)
    {
        var outer = 1;
        {
            var inner = 10;
            while (heat > 0)
            {
                return () => $"deeper {inner++} {metal}";
            }
        }
        return () => $"{outer}";
    }
}
