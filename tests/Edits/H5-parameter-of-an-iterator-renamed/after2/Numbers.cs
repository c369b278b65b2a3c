public class Numbers<T>
{
    public IEnumerable<int> Captured(int number)
    {
        yield return ((Func<int, int>)(x => x + number))(number ^= 7);
        yield return number;
    }

    public IEnumerable<int> Plain(int number)
    {
        yield return number ^= 7;
        yield return number;
    }

    public static IEnumerable<string> Several(int first, T second, string third)
    {
        Func<string> all = () => $"{first} {second} {third}";
        yield return all();
        first++;
        yield return all();
    }

    public async IAsyncEnumerable<int> Later(int number)
    {
        await Task.Yield();
        yield return ((Func<int, int>)(x => x + number))(number ^= 7);
        yield return number;
    }

    public async Task<int> Once(int number)
    {
        await Task.Yield();
        return ((Func<int, int>)(x => x + number))(number ^= 7);
    }
}

public static class Plainly
{
    public static IEnumerable<int> Captured(int number)
    {
        yield return ((Func<int, int>)(x => x + number))(number ^= 7);
        yield return number;
    }

    public static string Local(int count)
    {
        IEnumerable<int> Items(int number)
        {
            yield return number ^= 7;
            yield return number;
        }

        Func<int, Task<int>> later = async number =>
        {
            await Task.Yield();
            return number ^= 7;
        };
        return string.Join(' ', Items(count)) + later(count).GetAwaiter().GetResult();
    }
}
