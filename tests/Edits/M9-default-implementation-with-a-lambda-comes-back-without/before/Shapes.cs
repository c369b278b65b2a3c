namespace Game;

public interface IShape
{
    int Twice(int n) => (from digit in "12" where digit > '0' select digit).Count() * n;

    string Name(int n)
    {
        Func<string, string> name = shape => shape + n;
        return name("shape");
    }
}
