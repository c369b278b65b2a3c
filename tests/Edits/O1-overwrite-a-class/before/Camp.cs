namespace Game;

public static class Camp
{
    private static readonly List<ICreature> all = [];

    public static string Raise()
    {
        var orc = new Orc();
        all.Add(orc);
        all.Add(new Warlord());
        return Tell(orc) + " " + Tell(new Warlord());
    }

    public static string Tell(Orc orc) => orc.Say() + orc.Growl(1);

    public static bool IsOrc(object other) => other is Orc;

    public static int Count => all.Count;
}
