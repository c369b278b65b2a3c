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
            made["leaf"] = () => $"{other} {value} {deep += 5} {middle++} {top}";
            made["nest"] = () =>
            {
                var own = deep + middle;
                return new Func<string>(() => $"{own} {deep} {middle}")();
            };
            made["top"] = () => $"{other} {top += 2} {middle += 3}";
            made["whole"] = () => $"{++uses}";
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
                return $"{name} {count++} {other++}";
            };
            return later;
        }
    }
}
