namespace Game;

public record Beast(string Name);

public record Orc(string Name) : Beast(Name);

public class Maker
{
    public virtual Beast Make() => new Beast("some");
}

public class OrcMaker : Maker
{
    public override Orc Make() => new Orc("orc");
}

public class UrukMaker : OrcMaker
{
    public override Orc Make() => base.Make() with { Name = "uruk" };
}
