namespace Game.World;

public class Base;

public class Inner : Base
{
    public string Go() => $"{Item.Name} {new Item()} {typeof(Item)}";
}

public static class U
{
    public static string Go() => $"{Item.Name} {typeof(Item)} {nameof(Item)} {new List<Item> { new() }[0]}";

    public static string Made(Item? item) => $"{item ?? new()} {Local()}";

    public static string Said() => Terminal.Say() + Math.Abs(-1);

    private static string Local()
    {
        Item Make() => new();
        return $"{Make()} {(object)Make() is Item}";
    }
}
