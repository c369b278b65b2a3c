namespace Game;

public class Base
{
    public virtual string Word(int number) => $"base {number}";
}
