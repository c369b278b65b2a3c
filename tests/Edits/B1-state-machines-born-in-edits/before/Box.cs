namespace Game;

public class Box<T>(T value)
{
    public T Value => value;
}
