namespace Game;

public interface IBox<out T>
{
    T Get();
}

public class Texts : IBox<string>
{
    public string Get() => "text";
}

public class Both : IBox<int>, IBox<string>
{
    int IBox<int>.Get() => 1;

    string IBox<string>.Get() => "one";
}

public class Any<A>(A item) : IBox<A>
{
    protected readonly A item = item;

    public A Get() => item;
}

public static class Use
{
    public static string Of<T>(IBox<T> box) => $"{box.Get()}";

    public static string Wide(IBox<object> box) => $"{box.Get()}";

    public static string Through<B, T>(B box) where B : IBox<T> => $"{box.Get()}";
}
