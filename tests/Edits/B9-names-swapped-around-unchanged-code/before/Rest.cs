namespace Game;

public partial class Pair<TFirst, TSecond>
{
    public string Kinds()
    {
        return $"{typeof(TFirst).Name} {Local<TSecond>()}";
        static string Local<T>() => $"{typeof(T).Name}{typeof(TFirst).Name}";
    }

    public class Inner
    {
        public string Kinds() => $"{typeof(TFirst).Name} {new List<TSecond>().GetType()}";
    }
}
