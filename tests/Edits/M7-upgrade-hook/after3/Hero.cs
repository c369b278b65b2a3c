using Molt;

namespace Game;

public class Hero
{
    private string log = "new";

    public int Gold { get; set; } = 5;

    public string Show() => $"{log} {Gold}";

    public string Last => $"last {log}";

    [Upgrade]
    private void Upgraded(OldState old) => log += string.Join('+', old.Names.Order().Select(name => $"{name}:{(old.TryGet<object>(name, out var value) ? value : null)}"));
}
