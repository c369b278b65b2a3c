namespace Two;

public class Thing
{
    public override string ToString() => "two";
}

public class Other;

public sealed class MarkedAttribute : Attribute;
