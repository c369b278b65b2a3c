public class Orc
{
    public string Show() => "nothing";
}
