namespace Game;

public class Implicit : Base;

public class Implicit<T> : Base
{
    public T? Value { get; set; }
}

public class Explicit : Base
{
    public Explicit()
    {
        Made += " explicit";
    }
}

public class Primary(int x) : Base(x)
{
    public int X => x;
}

public class Chained : Base
{
    public Chained(string text) : base(text)
    {
    }
}
