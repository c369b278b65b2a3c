namespace One;

public class Thing
{
    public override string ToString() => "one";
}
