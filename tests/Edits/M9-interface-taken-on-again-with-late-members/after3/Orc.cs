namespace Game;

[Molt.LiveInterfaces]
public class Orc : ITold
{
}

public class Chief : Orc;

public static class Word
{
    public static string Now() => "three";
}
