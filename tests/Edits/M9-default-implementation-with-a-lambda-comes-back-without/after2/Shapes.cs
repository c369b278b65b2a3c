namespace Game;

public interface IShape
{
    int Twice(int n) => n + n + n;

    string Name(int n)
    {
        Func<string, string> name = shape => shape + n;
        return name("shape");
    }
}
