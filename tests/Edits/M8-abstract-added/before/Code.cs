namespace Game;

public abstract class Beast
{
    public string Speak() => "...";
}

public class Orc : Beast;

public class Elf : Beast;

public static class Zoo
{
    public static string Feed(IEnumerable<Beast> all) => string.Join(", ", all.Select(one => one.Speak()));
}
