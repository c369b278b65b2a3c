using Molt;

namespace Game;

public class Item
{
    public int Quality { get; set; } = 7;

    public string Name { get; set; } = "item";

    public string Label => $"{Name} is {Quality}";
}

public class Potion : Item
{
    protected string log = "";

    public int Drops { get; set; } = 9;

    public string Tell() => $"{Name}: {log} {Drops}.";

    [Upgrade]
    private void Upgraded(OldState old) => log += Told.Of(old);
}

public class Elixir : Potion
{
    public string Drink() => "drunk";

    public virtual string See() => $"<{log}>";
}

public sealed class Strong : Elixir
{
    private string seen = "";

    public override string See() => $"<{seen} {log}>";

    [Upgrade]
    private void StrongToo(OldState old) => seen += $"strong after {log.Length} {Told.Of(old)}";
}

public class Page<T>
{
    private List<T> lines = [];

    public void Write(T line) => lines.Add(line);

    public string Read() => $"{string.Join(',', lines)}";
}

public class Scroll<TKey> : Page<List<TKey>>
{
    public string Log { get; private set; } = "";

    [Upgrade]
    private void Upgraded(OldState old) => Log += Told.Of(old) + (old.TryGet<List<TKey>>("mark", out var mark) ? mark.Count : -1);
}

public static class Told
{
    public static string Of(OldState old) => $"[{string.Join('+', old.Names.Order().Select(name => $"{name}={(old.TryGet<object>(name, out var value) ? value : null)}"))}]";
}
