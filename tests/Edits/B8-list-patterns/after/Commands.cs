namespace Game;

public static class Commands
{
    public static string Run(string[] words) => words switch
    {
        ["go", "north" or "south" or "up"] => "you go",
        ["go", _] => "no way",
        ["take", .. [var first, ..] items, "all"] => $"taking {first} of {items.Length}",
        [.., [.., '!']] => "loud",
        [var only] => $"only {only}",
        _ => "pardon?",
    };
}
