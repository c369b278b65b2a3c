using Molt;

namespace Game;

public class Hero
{
    private long health = 100;

    private string log = "new";

    public int Gold { get; set; } = 5;

    public string Show() => $"health {health++} {log} {Gold}";

    [Upgrade]
    private void Upgraded(OldState old)
    {
        Gold += 100;
    }
}
