namespace Game;

public class Troll
{
    private int age = 7;

    public string Show() => $"{Help.Word}, a troll {age++}";
}

file static class Help
{
    public static string Word => "run";
}
