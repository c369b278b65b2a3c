namespace Game;

public interface IThing
{
    string Describe();

    string Label => $"<{Describe()}>";
}

public static class Ways
{
    public static string All(IThing thing) => string.Format("{0} {1} {2}", thing, thing.Describe(), thing.Label);
}
