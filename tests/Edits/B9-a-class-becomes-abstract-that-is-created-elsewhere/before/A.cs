namespace Game;

public class A
{
    public static string Text => "one";
}
