namespace Game;

public class Bell(int size)
{
    public Func<string>? Current() => size > 100 ? () => "" : null;
}
