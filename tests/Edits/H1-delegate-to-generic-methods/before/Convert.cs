namespace Game;

public class Converter<TIn>(string name)
{
    public string To<TOut>(TIn value) => $"{name}: {typeof(TIn).Name} to {typeof(TOut).Name}";

    public static TIn Same<T>(TIn value, T other) => value;
}
