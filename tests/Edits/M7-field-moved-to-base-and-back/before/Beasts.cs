namespace Game;

public class Beast
{
    public virtual string Show() => "beast";
}

public class Wolf : Beast
{
    private int age = 3;

    public override string Show() => $"wolf {age++}";
}

public class Bear : Beast
{
    private int age = 4;

    public override string Show() => $"bear {age++}";
}

public class Fish : Beast
{
    public override string Show() => "fish";
}
