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
                return $"moved {prefix} {inner} {item} {number}";
            });
            made.Add(async number =>
            {
                await Task.Yield();
                return $"first {inner} {number}";
            });
            made.Add(number => Task.FromResult($"nested {new Func<string>(() => $"{inner} {prefix} {number}")()}"));
            made.Add(async number =>
            {
                await Task.Yield();
                return $"one {inner} {number}";
            });
            made.Add(async number =>
            {
                await Task.Yield();
                return $"assigned {total += number}";
            });
            made.Add(async number =>
            {
                await Task.Yield();
                return $"this {name} {inner} {number}";
            });
        }
        return made;
    }
}
