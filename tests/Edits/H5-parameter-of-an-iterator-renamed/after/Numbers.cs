public class Numbers<T>
{
    public IEnumerable<int> Captured(int amount)
    {
        yield return ((Func<int, int>)(x => x + amount))(amount ^= 6);
        yield return amount;
    }

    public IEnumerable<int> Plain(int amount)
    {
        yield return amount ^= 6;
        yield return amount;
    }

    public static IEnumerable<string> Several(int one, T other, string third)
    {
        Func<string> all = () => $"{one} {other} {third}";
        yield return all();
        one++;
        yield return all();
    }

    public async IAsyncEnumerable<int> Later(int amount)
    {
        await Task.Yield();
        yield return ((Func<int, int>)(x => x + amount))(amount ^= 6);
        yield return amount;
    }

    public async Task<int> Once(int amount)
    {
        await Task.Yield();
        return ((Func<int, int>)(x => x + amount))(amount ^= 6);
    }
}

public static class Plainly
{
    public static IEnumerable<int> Captured(int amount)
    {
        yield return ((Func<int, int>)(x => x + amount))(amount ^= 6);
        yield return amount;
    }

    public static string Local(int count)
    {
        IEnumerable<int> Items(int amount)
        {
            yield return amount ^= 6;
            yield return amount;
        }

        Func<int, Task<int>> later = async amount =>
        {
            await Task.Yield();
            return amount ^= 6;
        };
        return string.Join(' ', Items(count)) + later(count).GetAwaiter().GetResult();
    }
}
