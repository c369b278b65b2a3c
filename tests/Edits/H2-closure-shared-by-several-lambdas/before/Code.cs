namespace Game;

public class Forge
{
    public static (Action Strike, Func<string> Tell, Func<int, Func<string>> Nest) Make(int heat)
    {
        var blows = 0;
        return (() => blows++, () => $"{blows} at {heat}", step => () => $"{blows += step} nested");
    }
}
