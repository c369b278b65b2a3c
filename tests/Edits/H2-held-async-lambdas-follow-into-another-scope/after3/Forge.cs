namespace Game;

public class Forge<T>(string name)
{
    public string Name => name;

    public List<Func<int, Task<string>>> Make<U>(T item, U other, int heat)
    {
        var made = new List<Func<int, Task<string>>>();
        var before = $"p{heat}";
        var total = 0;
        {
            var inner = $"in{heat}";
            made.Add(async number =>
            {
                await Task.Yield();
                return $"moves {inner} {number}";
            });
            made.Add(async number =>
            {
                await Task.Yield();
                return $"none {number}";
            });
            made.Add(number => Task.FromResult($"nests {new Func<string>(() => $"{inner} {number}")()}"));
            made.Add(async number =>
            {
                await Task.Yield();
                return $"both {before} {inner} {other} {number}";
            });
            made.Add(async number =>
            {
                await Task.Yield();
                return $"assigns {inner} {total += number}";
            });
            made.Add(async number =>
            {
                await Task.Yield();
                return $"this {name} {number}";
            });
        }
        return made;
    }
}
