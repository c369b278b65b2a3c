namespace Game;

public static class World
{
    public static string Show(Hero hero) => hero.Name;
}
