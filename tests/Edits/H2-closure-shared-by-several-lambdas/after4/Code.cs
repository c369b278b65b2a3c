namespace Game;

public class Forge
{
    public static (Action Strike, Func<string> Tell, Func<int, Func<string>> Nest) Make(int heat)
    {
        var blows = 0;
        var last = "none";
        return (() => { blows++; last = "hit"; }, () => $"told {blows} {last}!", step => { var twice = step * 2; return () => $"{blows += twice} nested {last}"; });
    }
}
