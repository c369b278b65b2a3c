namespace Game;

public class Beast
{
    protected int age = 2;

    public virtual string Show() => $"beast {age++}";
}

public class Wolf : Beast
{
    public override string Show() => $"wolf of {age++}!";
}

public class Bear : Beast
{
    public override string Show() => $"bear of {age++}!";
}

public class Fish : Beast
{
    public override string Show() => $"fish of {age++}!";
}
