namespace Game;

public class Bell(int size)
{
    public Func<string>? Current() => Ring;

    private string Ring() => $"dong {size}";
}
