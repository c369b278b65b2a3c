namespace Game;

public class Bell(int size)
{
    public string Ring() => $"ding {size}";

    public Func<string>? Current() => Ring;
}
