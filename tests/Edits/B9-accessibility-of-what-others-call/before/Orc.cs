namespace Game;

public class Beast
{
    public string Roar() => "beast";
}

public class Orc : Beast
{
    public new string Roar() => "orc";

    public string Growl(int x) => $"int {x}";

    public string Growl(object x) => $"object {x}";

    public string Name { get; set; } = "name";

    public class Club
    {
        public static string Kind => "club of orcs";
    }

    public static string Kinds() => new Orc { Name = "own" }.Name + Club.Kind;
}

public class Club
{
    public static string Kind => "club";
}
