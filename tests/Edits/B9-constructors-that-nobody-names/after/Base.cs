namespace Game;

public class Base
{
    public string Made = "";

    public Base(int x = 1) => Made = $"base(int {x})";

    public Base(object any) => Made = $"base(object {any})";

    public Base(string any) => Made = $"base(string {any})";
}
