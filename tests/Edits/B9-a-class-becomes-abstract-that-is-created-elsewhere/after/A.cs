namespace Game;

public abstract class A
{
    public static string Text => "two";
}
