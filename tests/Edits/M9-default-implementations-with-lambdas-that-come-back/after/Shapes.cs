namespace Game;

public interface IShape
{
    int Twice(int n);

    int Sum(ReadOnlySpan<int> numbers);

    string Name();
}
