public class Orc
{
    public virtual string Kind() => "another orc";

    public string Show() => Kind();
}
