namespace Game;

public class Bell(int size)
{
    public string Ring() => $"dong {size}";

    public Func<string>? Current() => Ring;
}
