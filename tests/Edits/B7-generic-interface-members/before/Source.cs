namespace Game;

public interface ISource<out T>
{
    T Read();

    IEnumerable<T> Many(int count)
    {
        for (var i = 0; i < count; i++) yield return Read();
    }

    static string Describe<TOther>() => $"{typeof(T).Name} {typeof(TOther).Name}";
}

public class Words : ISource<string>
{
    public string Read() => "word";
}
