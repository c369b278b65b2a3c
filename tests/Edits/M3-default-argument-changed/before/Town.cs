namespace Game;

public static class Town
{
    public static string Meet() => new Greeter().Greet();

    public static string Twice() => new Greeter("hi").Greet(times: 2);
}
