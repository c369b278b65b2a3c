namespace Game;

public class Beast
{
    public string Show() => Noise(2);

    public static Beast Make() => new Bear();

    public virtual string Noise(int times) => string.Concat(Enumerable.Repeat("growl ", times));
}

public class Bear : Beast
{
    public override string Noise(int times) => "roar";
}
