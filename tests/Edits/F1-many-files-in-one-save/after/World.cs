namespace Game;

public static class World
{
    public static string Show() => string.Join(",", Inn.Name, Mill.Name, Smithy.Name, Castle.Name, Rules.Price(2), Weather.Today());
}
