namespace Game;

public interface IThing
{
    string Describe();
}

public static class Ways
{
    public static string All(IThing thing) => string.Format("{0} {1}", thing, thing.Describe());
}
