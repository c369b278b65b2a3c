namespace Game;

public class Base
{
    public string Made = "";

    public Base(object any) => Made = $"base(object {any})";
}
