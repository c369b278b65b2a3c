namespace Game;

public class Troll
{
    private int age = 7;

    public string Show() => $"troll {age++}";
}

file static class Help
{
    public static string Word => "help";
}
