namespace Game;

public static class U
{
    public static string Go()
    {
        var orc = new Orc();
        return $"{orc.Roar()} {orc.Growl(1)}";
    }

    public static string Property() => new Orc { Name = "mine" }.Name;

    public static string Typed() => Heir.Kind() + Orc.Kinds();
}

public class Heir : Orc
{
    public static string Kind() => Club.Kind;
}
