namespace Game;

public class Converter<TIn>(string name)
{
    public string To<TOut>(TIn value) => $"{typeof(TOut).Name} from {value} by {name}";

    public static TIn Same<T>(TIn value, T other) => other is TIn same ? same : value;
}
