namespace Game;

public static class World
{
    public static string Show(Hero hero)
    {
        hero.Level += 2;
        return $"{hero.Name} {hero.Level} {hero.Title} {hero.Born.Year}";
    }
}
