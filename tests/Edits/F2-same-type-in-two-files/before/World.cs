namespace Game;

public static class World
{
    public static string Show() => new Elf().Sing();
}
