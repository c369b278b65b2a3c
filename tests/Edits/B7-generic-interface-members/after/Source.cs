namespace Game;

public interface ISource<out T>
{
    T Read();

    IEnumerable<T> Many(int count)
    {
        yield return Read();
        for (var i = 0; i < count; i++) yield return Read();
    }

    static string Describe<TOther>() => $"{typeof(TOther).Name} from {typeof(T).Name}";
}

public class Words : ISource<string>
{
    public string Read() => "text";
}
