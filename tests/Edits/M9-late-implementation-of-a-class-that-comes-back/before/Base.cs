namespace Game;

[Molt.LiveInterfaces]
public class Base<T>
{
    public virtual string Word() => "base";
}

public class Middle : Base<string>
{
}
