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
            {
                var deep = 100;
                made["leaf"] = () => $"{value} {other} {deep++}";
                made["nest"] = () =>
                {
                    var own = deep;
                    return new Func<string>(() => $"{own} {deep}")();
                };
                made["top"] = () => $"{other} {top++}";
                made["whole"] = () => $"{++uses} {middle}";
            }
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
                return $"{name} {count++}";
            };
            return later;
        }
    }
}
