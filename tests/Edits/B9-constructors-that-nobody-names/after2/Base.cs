namespace Game;

public class Base
{
    public string Made = "";

    public Base(int x = 2) => Made = $"base(int {x})";

    public Base(object any) => Made = $"base(object {any})";

    public Base(params long[] all) => Made = $"base(longs {all.Length})";
}
