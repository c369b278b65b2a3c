public class Troll : Orc
{
    public override string Kind() => "troll";
}
