public class Orc
{
    public virtual string Kind() => "orc";

    public string Show() => Kind();
}
