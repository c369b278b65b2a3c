namespace Game;

public abstract class Animal(string name)
{
    protected string Name => name;

    public abstract string Speak();

    public virtual string Walk() => $"{name} walks";
}

public class Dog() : Animal("dog")
{
    public override string Speak() => "wuff";
}

public static class Zoo
{
    public static Animal[] All() => [new Dog(), new Cat(), new Kitten { Lives = 2 }];
}
