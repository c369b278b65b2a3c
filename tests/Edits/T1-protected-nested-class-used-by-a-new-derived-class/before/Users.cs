namespace Game;

public static class Users
{
    public static IEnumerable<string> All() => [];
}
