namespace Game;

public class Box<T>(T value)
{
    private int uses;

    public Dictionary<string, Func<string>> Make<U>(U other, int start)
    {
        var made = new Dictionary<string, Func<string>>();
        var top = start;
        for (var turn = 0; turn < 1; turn++)
        {
            var middle = 10;
            var deep = 100;
            made["leaf"] = () =>
            {
                ref var place = ref deep;
                place += 7;
                int.TryParse("50", out top);
                return $"leaf {other} {value} {deep} {middle++} {top}";
            };
            made["nest"] = () =>
            {
                var own = deep + middle;
                return new Func<string>(() => $"{own} {deep} {middle} again")();
            };
            made["top"] = () => $"{top += 3} {other} {middle += 3}";
            made["whole"] = () => $"whole {++uses}";
        }
        return made;
    }

    public Func<Task<string>> Later(string name)
    {
        var count = 1;
        {
            var other = 5;
            Func<Task<string>> later = async () =>
            {
                await Task.Yield();
                return $"later {name} {count++} {other++}";
            };
            return later;
        }
    }
}
