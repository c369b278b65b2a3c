public class Boss : Orc
{
    public override string Kind() => "boss again";
}
