namespace Game;

[Molt.LiveInterfaces]
public class Orc
{
    public virtual string Told(int n) => $"orc {n}";
}

public class Chief : Orc;

public static class Word
{
    public static string Now() => "four";
}
