namespace Game;

[Molt.LiveInterfaces]
public class Orc
{
}

public class Chief : Orc;

public static class Word
{
    public static string Now() => "two";
}
