namespace Game;

public class Base
{
    public string Made = "";

    public Base() => Made = "base() again";

    public Base(object any) => Made = $"base(object {any})";
}
