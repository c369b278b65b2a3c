namespace Game;

public class Scale
{
    public string Weigh(double grams) => $"{grams / 1000} kg";

    public static string Name(object thing) => $"{thing.GetType().Name} {thing}";
}
