namespace Game;

public class Box<T>(T content)
{
    public string Tell<U>(U other, int times) => $"{content} {other} {times}";
}
