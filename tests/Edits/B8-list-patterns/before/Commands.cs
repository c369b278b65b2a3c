namespace Game;

public static class Commands
{
    public static string Run(string[] words) => words switch
    {
        [] => "silence",
        ["go", var where] => $"going {where}",
        ["take", .. var items] => $"taking {items.Length}",
        _ => "what?",
    };
}
