namespace Game;

public class Beast
{
    public string Roar() => "beast";
}

public class Orc : Beast
{
    private new string Roar() => "orc";

    private string Growl(int x) => $"int {x}";

    public string Growl(object x) => $"object {x}";

    public string Name { get; private set; } = "name";

    private class Club
    {
        public static string Kind => "club of orcs";
    }

    public static string Kinds() => new Orc { Name = "own" }.Name + Club.Kind + new Orc().Roar() + new Orc().Growl(3);
}

public class Club
{
    public static string Kind => "club";
}
