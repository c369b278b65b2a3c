namespace Game;

public record Item(string Name);

public static class Bag
{
    public static string Show() => $"{new Item("axe")}";
}
