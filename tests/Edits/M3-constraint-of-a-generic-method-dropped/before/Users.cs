namespace Game;

public static class Users
{
    public static IEnumerable<string> All() => [Shelf.Show("a"), Shelf.Order("a"), Shelf.Order(1), Shelf.Local("b")];
}
