namespace Game;

[Molt.LiveInterfaces]
public class Base<T> : ISay
{
    public virtual string Word() => "base";

    public virtual string Say(string word) => $"base {word}";
}

public class Middle : Base<string>
{
}
