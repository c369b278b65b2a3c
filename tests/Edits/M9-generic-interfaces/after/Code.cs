namespace Game;

public interface IBox<out T>
{
    T Get();

    T Peek();

    string Label(int x) => "label " + x;
}

public class Texts : IBox<string>
{
    public string Get() => "text";

    public string Peek() => "peeked";

    public string Label(int x) => "texts " + x;
}

public class Both : IBox<int>, IBox<string>
{
    int IBox<int>.Get() => 1;

    string IBox<string>.Get() => "one";

    int IBox<int>.Peek() => 2;

    string IBox<string>.Peek() => "two";
}

public class Any<A>(A item) : IBox<A>
{
    protected readonly A item = item;

    public A Get() => item;

    public A Peek() => item;
}

public static class Use
{
    public static string Of<T>(IBox<T> box) => $"{box.Get()} {box.Peek()} {box.Label(3)}";

    public static string Wide(IBox<object> box) => $"{box.Get()} {box.Peek()} {box.Label(4)}";

    public static string Through<B, T>(B box) where B : IBox<T> => $"{box.Get()} {box.Peek()} {box.Label(5)}";
}
