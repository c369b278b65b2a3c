using Molt;

namespace Game;

public interface IWanted { int Number => 1; }

public interface IOther<T> { int Number => 2; }

[LiveInterfaces]
public class Plain
{
    [LiveInterfaces]
    public class Part { }
}

public class Holding<T>
{
    [LiveInterfaces]
    public class Inner<U> { }
}
