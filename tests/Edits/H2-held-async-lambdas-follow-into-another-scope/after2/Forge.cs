namespace Game;

public class Forge<T>(string name)
{
    public string Name => name;

    public List<Func<int, Task<string>>> Make<U>(T item, U other, int heat)
    {
        var made = new List<Func<int, Task<string>>>();
        var prefix = $"p{heat}";
        var total = 0;
        {
            var inner = $"in{heat}";
            made.Add(async number =>
            {
                await Task.Yield();
                return $"again {prefix} {inner} {number}";
            });
            made.Add(async number =>
            {
                await Task.Yield();
                return $"none again {number}";
            });
            made.Add(number => Task.FromResult($"nested again {new Func<string>(() => $"{inner} {prefix} {number}")()}"));
            made.Add(async number =>
            {
                await Task.Yield();
                return $"none now {number}";
            });
            made.Add(async number =>
            {
                await Task.Yield();
                return $"assigned {total += number}";
            });
            made.Add(async number =>
            {
                await Task.Yield();
                return $"this again {name} {number}";
            });
        }
        return made;
    }
}
