namespace Game;

public interface IShape
{
    int Twice(int n)
    {
        Func<int, int> twice = x => x * 200;
        return twice(n);
    }

    int Sum(ReadOnlySpan<int> numbers)
    {
        var sum = 0;
        Action<int> add = n => sum += n * 100;
        foreach (var number in numbers) add(number);
        return sum;
    }

    string Name() => string.Concat("shape".Select(c => char.ToUpper(c)));
}
