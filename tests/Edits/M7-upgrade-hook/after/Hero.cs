using Molt;

namespace Game;

public class Hero
{
    private long health = 100;

    private string log = "new";

    public int Gold { get; set; } = 5;

    public string Show() => $"{health++} {log} {Gold}";

    [Upgrade]
    private void Upgraded(OldState old)
    {
        Gold++;
        if (old.TryGet<int>("hp", out var hp)) health = hp * 10;
        log = string.Join('+', old.Names.Order());
        if (old.TryGet<string>("Name", out var name)) log += $"={name}";
        if (old.TryGet<string>("hp", out _)) log += "?";
    }
}
