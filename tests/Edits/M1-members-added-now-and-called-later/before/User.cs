namespace Game;

public static class User
{
    public static string Use() => new Core().Run();
}
