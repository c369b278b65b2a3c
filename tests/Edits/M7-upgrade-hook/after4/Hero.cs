using Molt;

namespace Game;

public class Hero
{
    private string log = "new";

    public int Gold { get; set; } = 5;

    private int extra = 1;

    public string Show() => $"{log} {Gold} {extra}";

    public string Last => $"last {log}";

    [Upgrade]
    private void Upgraded(OldState old) => throw new InvalidOperationException("no upgrade");
}
