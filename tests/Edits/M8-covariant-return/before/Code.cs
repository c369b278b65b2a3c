namespace Game;

public record Beast(string Name);

public record Orc(string Name) : Beast(Name);

public class Maker
{
    public virtual Beast Make() => new Beast("some");
}

public class OrcMaker : Maker;

public class UrukMaker : OrcMaker;
