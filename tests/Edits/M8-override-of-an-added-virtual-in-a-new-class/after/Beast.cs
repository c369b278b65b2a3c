namespace Game;

public class Beast
{
    public string Show() => Noise(2);

    public static Beast Make() => new();

    public virtual string Noise(int times) => string.Concat(Enumerable.Repeat("growl ", times));
}
