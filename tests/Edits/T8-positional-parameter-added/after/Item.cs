namespace Game;

public record Item(string Name, int Weight = 3);

public static class Bag
{
    public static string Show() => $"{new Item("axe")}";
}
